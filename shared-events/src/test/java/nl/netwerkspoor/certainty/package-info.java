/** Tests of what is certain and possible. */
@NullMarked
package nl.netwerkspoor.certainty;

import org.jspecify.annotations.NullMarked;
