/** TEMP. */
@NullMarked
package nl.netwerkspoor.store.documents;

import org.jspecify.annotations.NullMarked;
