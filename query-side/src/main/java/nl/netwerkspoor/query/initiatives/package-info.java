/** What did people start to do, how far has it come, who carries it, and is there still life in it? */
@NullMarked
package nl.netwerkspoor.query.initiatives;

import org.jspecify.annotations.NullMarked;
