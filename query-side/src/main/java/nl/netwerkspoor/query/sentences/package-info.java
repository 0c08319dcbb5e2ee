/** What happened, in one Dutch sentence? */
@NullMarked
package nl.netwerkspoor.query.sentences;

import org.jspecify.annotations.NullMarked;
