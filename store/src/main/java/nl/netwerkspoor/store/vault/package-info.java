/** TEMP. */
@NullMarked
package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.NullMarked;
