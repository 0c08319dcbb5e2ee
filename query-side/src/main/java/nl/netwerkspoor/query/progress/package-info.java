/** What happened between two days, and which figures does the traject have on both? */
@NullMarked
package nl.netwerkspoor.query.progress;

import org.jspecify.annotations.NullMarked;
