/** Every word that somebody typed, and nowhere else: it can forget. */
@NullMarked
package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.NullMarked;
