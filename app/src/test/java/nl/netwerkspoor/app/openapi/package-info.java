/** Tests of the description of the interface against the running product. */
@NullMarked
package nl.netwerkspoor.app.openapi;

import org.jspecify.annotations.NullMarked;
