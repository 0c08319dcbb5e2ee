/** Bad input over HTTP against the running product: what is refused, how, and that nothing is left behind. */
@NullMarked
package nl.netwerkspoor.app.bad;

import org.jspecify.annotations.NullMarked;
