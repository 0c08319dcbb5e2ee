package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Traject" of the domain: trajects themselves: their start, effect, municipalities, parts and end. */
public sealed interface TrajectHappening extends Happening {

    /** `traject-started`. */
    @What("traject-started")
    record TrajectStarted(Text name, @Nullable Text desiredEffect, List<Municipality> municipalities)
            implements TrajectHappening {}

    /** `desired-effect-agreed`. */
    @What("desired-effect-agreed")
    record DesiredEffectAgreed(
            Text desiredEffect,
            @Of({ThingKind.ORGANISATION, ThingKind.TABLE}) List<ThingKey> by) implements TrajectHappening {}

    /** `municipality-joined-traject`. */
    @What("municipality-joined-traject")
    record MunicipalityJoinedTraject(Municipality municipality) implements TrajectHappening {}

    /** `municipality-left-traject`. */
    @What("municipality-left-traject")
    record MunicipalityLeftTraject(
            Municipality municipality, @Nullable Text reason) implements TrajectHappening {}

    /** `organisation-took-part`. */
    @What("organisation-took-part")
    record OrganisationTookPart(
            OrganisationKey organisation, @In(CodeList.PART) Code part) implements TrajectHappening {}

    /** `process-supporter-appointed`. */
    @What("process-supporter-appointed")
    record ProcessSupporterAppointed(
            ParticipantKey participant, @Nullable OrganisationKey employer, List<OrganisationKey> fundedBy)
            implements TrajectHappening {}

    /** `traject-ended`. */
    @What("traject-ended")
    record TrajectEnded(@Nullable Text reason) implements TrajectHappening {}
}
