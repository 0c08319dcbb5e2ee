/** Tests of the marks of different parties. */
@NullMarked
package nl.netwerkspoor.query.voices;

import org.jspecify.annotations.NullMarked;
