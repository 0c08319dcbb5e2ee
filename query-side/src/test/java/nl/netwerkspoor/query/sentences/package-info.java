/** Tests of the Dutch sentences. */
@NullMarked
package nl.netwerkspoor.query.sentences;

import org.jspecify.annotations.NullMarked;
