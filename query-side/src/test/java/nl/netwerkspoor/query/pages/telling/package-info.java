/** Tests of what is told on pages. */
@NullMarked
package nl.netwerkspoor.query.pages.telling;

import org.jspecify.annotations.NullMarked;
