/** The product as a whole, started in this process and asked over HTTP. */
@NullMarked
package nl.netwerkspoor.app;

import org.jspecify.annotations.NullMarked;
