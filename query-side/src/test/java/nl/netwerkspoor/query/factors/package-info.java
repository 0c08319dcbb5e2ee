/** Tests of what is seen to work. */
@NullMarked
package nl.netwerkspoor.query.factors;

import org.jspecify.annotations.NullMarked;
