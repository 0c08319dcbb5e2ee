/** The pages for reading: timeline, growth, progress, replay and the lists. */
@NullMarked
package nl.netwerkspoor.query.pages.reading;

import org.jspecify.annotations.NullMarked;
