/** Tests of the facts that views are made of. */
@NullMarked
package nl.netwerkspoor.query.facts;

import org.jspecify.annotations.NullMarked;
