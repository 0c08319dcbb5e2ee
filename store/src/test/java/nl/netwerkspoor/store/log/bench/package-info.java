/** What the log costs beside the store under it, measured by a program that the script {@code bench} runs. */
@NullMarked
package nl.netwerkspoor.store.log.bench;

import org.jspecify.annotations.NullMarked;
