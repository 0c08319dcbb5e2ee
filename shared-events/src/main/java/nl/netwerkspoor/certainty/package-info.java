/**
 * What is certain and what is possible on a day, of happenings whose days are vague: the three forms of section 7 of
 * the domain, which every rule and every view uses and nothing repeats.
 */
@NullMarked
package nl.netwerkspoor.certainty;

import org.jspecify.annotations.NullMarked;
