/** The page on which the administrator sees how the product is doing, and puts right what a view could not take. */
@NullMarked
package nl.netwerkspoor.query.pages.administration;

import org.jspecify.annotations.NullMarked;
