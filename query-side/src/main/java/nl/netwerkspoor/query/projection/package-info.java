/** Keeps what was recorded at hand by the thing it names, as soon as it is in the log; every view is made of that. */
@NullMarked
package nl.netwerkspoor.query.projection;

import org.jspecify.annotations.NullMarked;
