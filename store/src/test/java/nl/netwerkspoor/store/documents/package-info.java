/** What documents and tokens must do, on SQLite and on MongoDB. */
@NullMarked
package nl.netwerkspoor.store.documents;

import org.jspecify.annotations.NullMarked;
