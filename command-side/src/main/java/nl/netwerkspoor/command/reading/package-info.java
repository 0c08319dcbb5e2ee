/** From bytes to what is told: stories in YAML and JSON and single happenings, strictly, with the place of each mistake. */
@NullMarked
package nl.netwerkspoor.command.reading;

import org.jspecify.annotations.NullMarked;
