package nl.netwerkspoor.problems;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows what the exceptions of one part of the product mean to who gets the answer. */
@FunctionalInterface
public interface ProblemSource {

    /** The problem that an exception is, or null where it is none of this part. */
    @Nullable
    Problem of(Throwable thrown, Locale locale);
}
