/** The pages on which is told what happened, and the page of one happening. */
@NullMarked
package nl.netwerkspoor.query.pages.telling;

import org.jspecify.annotations.NullMarked;
