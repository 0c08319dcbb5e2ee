/** Tests of the episodes that rules and views share. */
@NullMarked
package nl.netwerkspoor.problems;

import org.jspecify.annotations.NullMarked;
