/** What led to what, in whose eyes? */
@NullMarked
package nl.netwerkspoor.query.influences;

import org.jspecify.annotations.NullMarked;
