/** Vague dates: what may be written, which days they may mean, and the Dutch and English words for them. */
@NullMarked
package nl.netwerkspoor.dates;

import org.jspecify.annotations.NullMarked;
