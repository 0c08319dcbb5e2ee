/** What goes wrong, as both sides say it: Problem Details (RFC 9457). */
@NullMarked
package nl.netwerkspoor.problems;

import org.jspecify.annotations.NullMarked;
