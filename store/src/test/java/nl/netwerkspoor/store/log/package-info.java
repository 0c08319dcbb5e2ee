/** Tests of the log, on both stores. */
@NullMarked
package nl.netwerkspoor.store.log;

import org.jspecify.annotations.NullMarked;
