/** The rules, each by what is recorded, what is told then, and what is refused. */
@NullMarked
package nl.netwerkspoor.command.rules;

import org.jspecify.annotations.NullMarked;
