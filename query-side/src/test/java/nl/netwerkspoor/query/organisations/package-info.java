/** Tests of the organisations in the network. */
@NullMarked
package nl.netwerkspoor.query.organisations;

import org.jspecify.annotations.NullMarked;
