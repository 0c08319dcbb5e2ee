/** Tests of what was learned. */
@NullMarked
package nl.netwerkspoor.query.learned;

import org.jspecify.annotations.NullMarked;
