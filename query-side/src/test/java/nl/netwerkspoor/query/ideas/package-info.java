/** Tests of the package of the same name. */
@NullMarked
package nl.netwerkspoor.query.ideas;

import org.jspecify.annotations.NullMarked;
