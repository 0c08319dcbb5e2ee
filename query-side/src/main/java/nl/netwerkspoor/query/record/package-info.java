/** What was told, when and by whom, and what stands of it now? */
@NullMarked
package nl.netwerkspoor.query.record;

import org.jspecify.annotations.NullMarked;
