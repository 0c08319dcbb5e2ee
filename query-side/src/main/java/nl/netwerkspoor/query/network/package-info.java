/** Who and what is in the network, and what binds them? */
@NullMarked
package nl.netwerkspoor.query.network;

import org.jspecify.annotations.NullMarked;
