/** The rules of the house, and samples that break them. */
@NullMarked
package nl.netwerkspoor.architecture;

import org.jspecify.annotations.NullMarked;
