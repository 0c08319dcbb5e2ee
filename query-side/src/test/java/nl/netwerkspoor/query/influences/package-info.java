/** Tests of the influences that somebody claims. */
@NullMarked
package nl.netwerkspoor.query.influences;

import org.jspecify.annotations.NullMarked;
