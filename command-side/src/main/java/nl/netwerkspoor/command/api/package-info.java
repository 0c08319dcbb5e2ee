/** The recording half of the HTTP interface. */
@NullMarked
package nl.netwerkspoor.command.api;

import org.jspecify.annotations.NullMarked;
