/** Tests of what all views call certain and possible, against every way in which the days may have fallen. */
@NullMarked
package nl.netwerkspoor.query.everyway;

import org.jspecify.annotations.NullMarked;
