/** Tests of what happened between two days. */
@NullMarked
package nl.netwerkspoor.query.progress;

import org.jspecify.annotations.NullMarked;
