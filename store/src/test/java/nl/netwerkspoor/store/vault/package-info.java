/** What the vault must do, on SQLite and on MongoDB. */
@NullMarked
package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.NullMarked;
