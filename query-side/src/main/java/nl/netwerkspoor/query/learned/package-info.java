/** What was learned between two states of knowledge of the same day? */
@NullMarked
package nl.netwerkspoor.query.learned;

import org.jspecify.annotations.NullMarked;
