/** What the municipalities are called. */
@NullMarked
package nl.netwerkspoor.query.municipalities;

import org.jspecify.annotations.NullMarked;
