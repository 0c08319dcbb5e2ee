package nl.netwerkspoor.query.pages.telling;

import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Where pages send what is told: the other side, in this process or elsewhere. */
public interface Recorders {

    /**
     * Records a story, all or nothing.
     *
     * @param story as of the format of stories, in JSON or YAML
     * @param yaml whether it is YAML
     * @param told how it was told
     */
    Answer record(TrajectKey traject, byte[] story, boolean yaml, Told told);

    /** Where recording is done now. */
    Where where();

    /** Where it is recorded. */
    enum Where {
        /** In this process. */
        HERE,
        /** In another process, which answers. */
        ELSEWHERE,
        /** In another process, which does not answer. */
        AWAY
    }

    /** How a story came to be. */
    enum Told {
        /** By the form. */
        FORM,
        /** As a file. */
        FILE,
        /** As a file, to see what would be recorded; nothing is. */
        FILE_TO_TRY
    }

    /** What became of it. */
    sealed interface Answer {}

    /**
     * All of it is recorded, or could be.
     *
     * @param lines one per line told, in their order
     */
    record Recorded(List<Line> lines) implements Answer {}

    /**
     * One line.
     *
     * @param id its identity
     * @param position its position; 0 where it was only tried
     * @param known whether it was recorded before
     */
    record Line(HappeningId id, long position, boolean known) {}

    /** Nothing of it is recorded. */
    record NotRecorded(List<Refusal> refusals) implements Answer {}

    /**
     * Why not.
     *
     * @param index which line told, from 0; null for the story as a whole
     * @param row where it stands in the text, from 1; null where that says nothing
     * @param field the field it is about, such as `table` or `sources.0.url`; null for the line as a whole
     * @param dutch what is wrong and what to do, in Dutch
     * @param english the same in English
     * @param conflicts the positions of the happenings that it conflicts with
     */
    record Refusal(
            @Nullable Integer index,
            @Nullable Integer row,
            @Nullable String field,
            String dutch,
            String english,
            List<Long> conflicts) {

        String in(Locale locale) {
            return Problem.isEnglish(locale) ? english : dutch;
        }
    }
}
