/** What holds things back, and what became of it? */
@NullMarked
package nl.netwerkspoor.query.obstacles;

import org.jspecify.annotations.NullMarked;
