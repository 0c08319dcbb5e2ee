/** How did an arrangement come about: from which sparks, along which steps, in how much time, and moved by what? */
@NullMarked
package nl.netwerkspoor.query.growth;

import org.jspecify.annotations.NullMarked;
