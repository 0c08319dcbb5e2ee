package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Making sense of it together" of the domain: questions lived with, influences claimed and happenings marked. */
public sealed interface SenseHappening extends Happening {

    /** `question-raised`. */
    @What("question-raised")
    record QuestionRaised(
            @Introduces QuestionKey question,
            Text name,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> by,

            @Aside List<ThingKey> about)
            implements SenseHappening {}

    /** `question-answered`. */
    @What("question-answered")
    record QuestionAnswered(
            @Ends QuestionKey question,
            @Length(10_000) @Nullable Text text) implements SenseHappening {}

    /** `question-dropped`. */
    @What("question-dropped")
    record QuestionDropped(
            @Ends QuestionKey question, @Nullable Text reason) implements SenseHappening {}

    /** `influence-claimed`. */
    @What("influence-claimed")
    record InfluenceClaimed(
            HappeningId cause,
            HappeningId effect,

            @Aside @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> by,

            @In(CodeList.CONFIDENCE) @Nullable Code confidence,
            @Length(10_000) @Nullable Text text)
            implements SenseHappening {}

    /** `happening-marked`. */
    @What("happening-marked")
    record HappeningMarked(
            HappeningId marks,

            @Aside @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            ThingKey by,

            @In(CodeList.MARK) Code mark,
            @Length(10_000) @Nullable Text text)
            implements SenseHappening {}
}
