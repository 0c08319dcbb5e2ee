/** In which municipalities and neighbourhoods can people go to what? */
@NullMarked
package nl.netwerkspoor.query.coverage;

import org.jspecify.annotations.NullMarked;
