package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Needs and ideas" of the domain: rounds of gathering needs, and the wishes voiced. */
public sealed interface NeedHappening extends Happening {

    /** `needs-gathered`. */
    @What("needs-gathered")
    record NeedsGathered(
            @Introduces InquiryKey inquiry,
            Text name,
            @In(CodeList.METHOD) @Nullable Code method,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> by,

            @In(CodeList.AUDIENCE) List<Code> among,
            @Nullable Size respondents,
            @Length(10_000) @Nullable Text text)
            implements NeedHappening {}

    /** `findings-shared`. */
    @What("findings-shared")
    record FindingsShared(
            InquiryKey inquiry,

            @Some @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> with)
            implements NeedHappening {}

    /** `idea-voiced`. */
    @What("idea-voiced")
    record IdeaVoiced(
            @Introduces IdeaKey idea,
            Text name,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> by,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> to,

            @Nullable InquiryKey inquiry,
            @Length(10_000) @Nullable Text text)
            implements NeedHappening {}

    /** `voiced-again`. */
    @What("voiced-again")
    record VoicedAgain(
            @Of({ThingKind.IDEA, ThingKind.OBSTACLE, ThingKind.QUESTION})
            ThingKey of,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> by,

            @Nullable InquiryKey inquiry,
            @Length(10_000) @Nullable Text text)
            implements NeedHappening {}

    /** `idea-dropped`. */
    @What("idea-dropped")
    record IdeaDropped(IdeaKey idea, @Nullable Text reason) implements NeedHappening {}
}
