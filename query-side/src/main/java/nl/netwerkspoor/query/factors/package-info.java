/** What is seen to work, and how often? */
@NullMarked
package nl.netwerkspoor.query.factors;

import org.jspecify.annotations.NullMarked;
