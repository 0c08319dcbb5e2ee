/** Tests of how problems are told. */
@NullMarked
package nl.netwerkspoor.problems;

import org.jspecify.annotations.NullMarked;
