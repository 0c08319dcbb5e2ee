/** How many people are in the network and take a step, without anybody being found among them? */
@NullMarked
package nl.netwerkspoor.query.people;

import org.jspecify.annotations.NullMarked;
