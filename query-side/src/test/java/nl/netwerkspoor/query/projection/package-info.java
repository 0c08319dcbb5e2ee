@NullMarked
package nl.netwerkspoor.query.projection;

import org.jspecify.annotations.NullMarked;
