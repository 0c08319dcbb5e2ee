/** Tests of whom providers let in and how they work. */
@NullMarked
package nl.netwerkspoor.query.providers;

import org.jspecify.annotations.NullMarked;
