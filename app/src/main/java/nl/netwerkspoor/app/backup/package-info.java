/** Copies what was recorded, its words apart, and puts it back so that nothing erased comes back with it. */
@NullMarked
package nl.netwerkspoor.app.backup;

import org.jspecify.annotations.NullMarked;
