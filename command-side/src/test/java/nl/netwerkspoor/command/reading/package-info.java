/** Tries the reader: what it takes, what it refuses, and where it says the mistake is. */
@NullMarked
package nl.netwerkspoor.command.reading;

import org.jspecify.annotations.NullMarked;
