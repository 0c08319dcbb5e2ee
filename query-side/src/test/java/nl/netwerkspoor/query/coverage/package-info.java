/** Tests of where people can go to what. */
@NullMarked
package nl.netwerkspoor.query.coverage;

import org.jspecify.annotations.NullMarked;
