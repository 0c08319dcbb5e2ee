/** Which money is there on a day, for what, from which source? */
@NullMarked
package nl.netwerkspoor.query.funding;

import org.jspecify.annotations.NullMarked;
