/** Tests of what a traject is. */
@NullMarked
package nl.netwerkspoor.query.trajects;

import org.jspecify.annotations.NullMarked;
