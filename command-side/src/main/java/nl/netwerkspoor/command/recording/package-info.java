/** From what somebody tells to what the log keeps: commands, what they source, what they decide, and trying again. */
@NullMarked
package nl.netwerkspoor.command.recording;

import org.jspecify.annotations.NullMarked;
