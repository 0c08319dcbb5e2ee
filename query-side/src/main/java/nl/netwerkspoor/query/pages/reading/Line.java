package nl.netwerkspoor.query.pages.reading;

import org.jspecify.annotations.Nullable;

/**
 * A happening as pages list it.
 *
 * @param position the way to cite it, and to its own page
 * @param sentence what happened
 * @param when the date as people say it
 * @param days the days it may have been
 * @param kind the kind of thing whose colour it has
 * @param vague whether more than one day is possible
 */
record Line(
        long position,
        String sentence,
        String when,
        String days,
        String kind,
        boolean vague,
        @Nullable String earliest,
        @Nullable String latest) {}
