/** Which happenings could a view not take, and why? They wait apart while all else goes on. */
@NullMarked
package nl.netwerkspoor.query.setaside;

import org.jspecify.annotations.NullMarked;
