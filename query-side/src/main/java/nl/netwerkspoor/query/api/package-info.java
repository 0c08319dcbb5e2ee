/** The query half of the HTTP interface. */
@NullMarked
package nl.netwerkspoor.query.api;

import org.jspecify.annotations.NullMarked;
