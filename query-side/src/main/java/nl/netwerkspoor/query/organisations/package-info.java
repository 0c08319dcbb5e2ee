/** Which organisations are in the network, what do they do there and with whom? */
@NullMarked
package nl.netwerkspoor.query.organisations;

import org.jspecify.annotations.NullMarked;
