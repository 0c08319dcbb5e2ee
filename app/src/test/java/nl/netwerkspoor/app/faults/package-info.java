/** The product as a process that is killed, stopped, doubled, and bereft of its database while it records. */
@NullMarked
package nl.netwerkspoor.app.faults;

import org.jspecify.annotations.NullMarked;
