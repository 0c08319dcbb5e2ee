/** Tests of who sits at which table. */
@NullMarked
package nl.netwerkspoor.query.tables;

import org.jspecify.annotations.NullMarked;
