/** Tests of the package of the same name. */
@NullMarked
package nl.netwerkspoor.query.growth;

import org.jspecify.annotations.NullMarked;
