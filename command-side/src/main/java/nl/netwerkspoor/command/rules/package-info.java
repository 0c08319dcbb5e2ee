/** What is refused: every rule of section 8 of the domain as a pure check over facts, and what a check needs to see. */
@NullMarked
package nl.netwerkspoor.command.rules;

import org.jspecify.annotations.NullMarked;
