/** What is recorded and what is refused: the side that takes happenings in. */
@NullMarked
package nl.netwerkspoor.command;

import org.jspecify.annotations.NullMarked;
