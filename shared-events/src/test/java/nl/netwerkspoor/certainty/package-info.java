/** What the three forms say, against every way the days may fall. */
@NullMarked
package nl.netwerkspoor.certainty;

import org.jspecify.annotations.NullMarked;
