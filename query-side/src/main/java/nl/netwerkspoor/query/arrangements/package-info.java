/** What lasting provisions can people go to, where, offered by whom, and who pays for them? */
@NullMarked
package nl.netwerkspoor.query.arrangements;

import org.jspecify.annotations.NullMarked;
