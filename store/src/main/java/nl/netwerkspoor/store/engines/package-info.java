/** How documents and vault use an SQLite file and a MongoDB database: opened, checked for their format, made to last. */
@NullMarked
package nl.netwerkspoor.store.engines;

import org.jspecify.annotations.NullMarked;
