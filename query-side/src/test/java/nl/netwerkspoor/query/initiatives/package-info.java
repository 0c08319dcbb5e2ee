/** Tests of the package of the same name. */
@NullMarked
package nl.netwerkspoor.query.initiatives;

import org.jspecify.annotations.NullMarked;
