/** How happenings are written and read back: split from their words on the way in, joined with nothing on the way out. */
@NullMarked
package nl.netwerkspoor.store.happenings;

import org.jspecify.annotations.NullMarked;
