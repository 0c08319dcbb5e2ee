/** Tests of the goal tree. */
@NullMarked
package nl.netwerkspoor.query.goals;

import org.jspecify.annotations.NullMarked;
