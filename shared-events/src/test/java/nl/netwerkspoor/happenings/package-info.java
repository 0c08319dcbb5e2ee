/** Tests of the happenings and their catalogue. */
@NullMarked
package nl.netwerkspoor.happenings;

import org.jspecify.annotations.NullMarked;
