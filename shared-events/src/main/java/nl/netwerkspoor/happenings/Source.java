package nl.netwerkspoor.happenings;

import org.jspecify.annotations.Nullable;

/**
 * Where a happening is known from.
 *
 * @param kind one of the codes of `SOURCE_KIND`
 * @param document which document
 * @param locator where in it
 * @param url its address, http or https
 */
public record Source(
        Code kind,
        @Nullable Text document,
        @Nullable Text locator,
        @Nullable Text url) {}
