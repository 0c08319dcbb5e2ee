/** Tests of the package of the same name. */
@NullMarked
package nl.netwerkspoor.query.arrangements;

import org.jspecify.annotations.NullMarked;
