/** Both sides in one process: what the README starts. */
@NullMarked
package nl.netwerkspoor.app;

import org.jspecify.annotations.NullMarked;
