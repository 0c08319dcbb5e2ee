/** Tests of the package of the same name. */
@NullMarked
package nl.netwerkspoor.query.funding;

import org.jspecify.annotations.NullMarked;
