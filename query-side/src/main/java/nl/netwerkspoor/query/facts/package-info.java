/** The facts of one traject that the views are made of, by the thing they name. */
@NullMarked
package nl.netwerkspoor.query.facts;

import org.jspecify.annotations.NullMarked;
