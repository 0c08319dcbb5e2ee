/** The catalogue of all kinds of happenings, as an answer. */
@NullMarked
package nl.netwerkspoor.query.catalogue;

import org.jspecify.annotations.NullMarked;
