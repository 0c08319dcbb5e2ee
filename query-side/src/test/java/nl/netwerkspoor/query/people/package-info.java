/** Tests of the people in the network and the steps they take. */
@NullMarked
package nl.netwerkspoor.query.people;

import org.jspecify.annotations.NullMarked;
