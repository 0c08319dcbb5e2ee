/** Tests of the lines of the record, the timeline and the story. */
@NullMarked
package nl.netwerkspoor.query.record;

import org.jspecify.annotations.NullMarked;
