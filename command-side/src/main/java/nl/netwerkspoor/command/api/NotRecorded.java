package nl.netwerkspoor.command.api;

import java.util.List;
import nl.netwerkspoor.command.reading.Story;
import nl.netwerkspoor.command.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** What was told was read and not recorded. */
abstract sealed class NotRecorded extends RuntimeException {

    private final transient @Nullable Story story;

    private NotRecorded(@Nullable Story story) {
        this.story = story;
    }

    /** The story it is about; null for a single happening. */
    @Nullable
    Story story() {
        return story;
    }

    /** Other happenings have the identity of some lines; rules may refuse others. */
    static final class Taken extends NotRecorded {
        private final transient List<Integer> lines;
        private final transient List<Refusal> refusals;

        Taken(List<Integer> lines, List<Refusal> refusals, @Nullable Story story) {
            super(story);
            this.lines = lines;
            this.refusals = refusals;
        }

        List<Refusal> refusals() {
            return refusals;
        }

        List<Integer> lines() {
            return lines;
        }
    }

    /** Rules refuse it. */
    static final class Refused extends NotRecorded {
        private final transient List<Refusal> refusals;

        Refused(List<Refusal> refusals, @Nullable Story story) {
            super(story);
            this.refusals = refusals;
        }

        List<Refusal> refusals() {
            return refusals;
        }
    }
}
