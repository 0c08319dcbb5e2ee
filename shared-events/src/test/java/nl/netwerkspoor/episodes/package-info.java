/** Tests of the episodes that rules and views share. */
@NullMarked
package nl.netwerkspoor.episodes;

import org.jspecify.annotations.NullMarked;
