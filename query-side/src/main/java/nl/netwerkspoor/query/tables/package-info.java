/** Who sits at which table, and do clients sit there? */
@NullMarked
package nl.netwerkspoor.query.tables;

import org.jspecify.annotations.NullMarked;
