/** Whom does each provider let in, how does it work now, and what is asked of it? */
@NullMarked
package nl.netwerkspoor.query.providers;

import org.jspecify.annotations.NullMarked;
