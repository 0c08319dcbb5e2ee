/** Which goals did the network agree on, and what contributes to them? */
@NullMarked
package nl.netwerkspoor.query.goals;

import org.jspecify.annotations.NullMarked;
