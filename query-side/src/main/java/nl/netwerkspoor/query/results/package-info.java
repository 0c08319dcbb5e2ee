/** What was measured over time? */
@NullMarked
package nl.netwerkspoor.query.results;

import org.jspecify.annotations.NullMarked;
