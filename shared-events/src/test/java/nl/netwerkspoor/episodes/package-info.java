/** What the episodes say, against every way the days may fall. */
@NullMarked
package nl.netwerkspoor.episodes;

import org.jspecify.annotations.NullMarked;
