/** Shows answers as text, for tests of the views. */
@NullMarked
package nl.netwerkspoor.query.views;

import org.jspecify.annotations.NullMarked;
