/** Classes that break the rules of the house, to see that the rules bite. */
@NullMarked
package nl.netwerkspoor.architecture.broken;

import org.jspecify.annotations.NullMarked;
