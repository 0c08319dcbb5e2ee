/** The pages in a real browser: the flows of their readers, and what holds of every page. */
@NullMarked
package nl.netwerkspoor.app.pages;

import org.jspecify.annotations.NullMarked;
