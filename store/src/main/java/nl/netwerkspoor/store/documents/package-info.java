/** Documents of the views, and the tokens that say how far they have come: made from the log and remade from it. */
@NullMarked
package nl.netwerkspoor.store.documents;

import org.jspecify.annotations.NullMarked;
