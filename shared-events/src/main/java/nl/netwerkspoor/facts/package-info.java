/** What stands of what was recorded: the version of each happening that counts, after corrections and withdrawals. */
@NullMarked
package nl.netwerkspoor.facts;

import org.jspecify.annotations.NullMarked;
