/** The description of the whole HTTP interface in OpenAPI 3.1, made from one list of endpoints and the catalogue. */
@NullMarked
package nl.netwerkspoor.query.openapi;

import org.jspecify.annotations.NullMarked;
