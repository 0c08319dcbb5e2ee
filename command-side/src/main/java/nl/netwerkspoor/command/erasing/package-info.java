/** Forgetting: the words of one happening, of one field, or of a participant. */
@NullMarked
package nl.netwerkspoor.command.erasing;

import org.jspecify.annotations.NullMarked;
