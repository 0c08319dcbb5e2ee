/** Tests of the stored form of happenings, against files that stay as they were written. */
@NullMarked
package nl.netwerkspoor.store.happenings;

import org.jspecify.annotations.NullMarked;
