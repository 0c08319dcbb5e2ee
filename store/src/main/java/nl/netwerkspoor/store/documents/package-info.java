/** What is worked out of the log and can be worked out again: the documents of the views, and how far each has read. */
@NullMarked
package nl.netwerkspoor.store.documents;

import org.jspecify.annotations.NullMarked;
