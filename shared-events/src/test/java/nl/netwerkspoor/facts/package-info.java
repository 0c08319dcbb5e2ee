/** Tests of what stands of what was recorded. */
@NullMarked
package nl.netwerkspoor.facts;

import org.jspecify.annotations.NullMarked;
