/** Every word that somebody typed, and the erasing of them. */
@NullMarked
package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.NullMarked;
