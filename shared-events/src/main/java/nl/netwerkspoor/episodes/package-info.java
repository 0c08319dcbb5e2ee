/** Which happenings begin and end a thing, a seat, a support, a partnership or a practice: for rules and views alike. */
@NullMarked
package nl.netwerkspoor.episodes;

import org.jspecify.annotations.NullMarked;
