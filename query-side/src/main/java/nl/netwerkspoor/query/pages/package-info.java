/** The pages, in Dutch. */
@NullMarked
package nl.netwerkspoor.query.pages;

import org.jspecify.annotations.NullMarked;
