/** Tests of how late happenings are told. */
@NullMarked
package nl.netwerkspoor.query.lateentries;

import org.jspecify.annotations.NullMarked;
