/** What is derived: the side that answers questions. */
@NullMarked
package nl.netwerkspoor.query;

import org.jspecify.annotations.NullMarked;
