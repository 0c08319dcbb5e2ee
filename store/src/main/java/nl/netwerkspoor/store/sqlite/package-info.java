/** What the stores that keep a file of SQLite share. */
@NullMarked
package nl.netwerkspoor.store.sqlite;

import org.jspecify.annotations.NullMarked;
