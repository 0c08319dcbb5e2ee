/** What became of each wish: who voiced it, which inquiry brought it up, and was it taken up or dropped? */
@NullMarked
package nl.netwerkspoor.query.ideas;

import org.jspecify.annotations.NullMarked;
