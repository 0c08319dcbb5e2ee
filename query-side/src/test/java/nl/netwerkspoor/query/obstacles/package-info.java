/** Tests of what holds things back. */
@NullMarked
package nl.netwerkspoor.query.obstacles;

import org.jspecify.annotations.NullMarked;
