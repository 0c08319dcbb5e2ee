/** Tests of what was measured. */
@NullMarked
package nl.netwerkspoor.query.results;

import org.jspecify.annotations.NullMarked;
