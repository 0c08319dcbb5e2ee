/** What can happen: one record per kind of happening, the keys and values they carry, and the catalogue of them all. */
@NullMarked
package nl.netwerkspoor.happenings;

import org.jspecify.annotations.NullMarked;
