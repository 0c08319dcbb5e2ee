/** Tests of who and what is in the network. */
@NullMarked
package nl.netwerkspoor.query.network;

import org.jspecify.annotations.NullMarked;
