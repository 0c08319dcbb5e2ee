/** How long after it happened was it recorded? */
@NullMarked
package nl.netwerkspoor.query.lateentries;

import org.jspecify.annotations.NullMarked;
