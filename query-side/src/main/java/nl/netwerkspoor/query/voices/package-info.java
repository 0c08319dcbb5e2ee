/** What do the different parties call the high and low points? */
@NullMarked
package nl.netwerkspoor.query.voices;

import org.jspecify.annotations.NullMarked;
