package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Initiatives" of the domain: what people started to do, and what became of it. */
public sealed interface InitiativeHappening extends Happening {

    /** `initiative-spontaneously-started`. */
    @What("initiative-spontaneously-started")
    record InitiativeSpontaneouslyStarted(
            @Introduces InitiativeKey initiative,
            Text name,
            @In(CodeList.FIELD) @Nullable Code field,
            @In(CodeList.INSTIGATOR) @Nullable Code instigator,
            @In(CodeList.LEAD) @Nullable Code lead,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION})
            List<ThingKey> startedBy,

            List<IdeaKey> ideas)
            implements InitiativeHappening {}

    /** `initiative-branched-off`. */
    @What("initiative-branched-off")
    record InitiativeBranchedOff(
            @Introduces InitiativeKey initiative,
            Text name,

            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.ORGANISATION})
            ThingKey from,

            @In(CodeList.FIELD) @Nullable Code field,
            @In(CodeList.INSTIGATOR) @Nullable Code instigator,
            @In(CodeList.LEAD) @Nullable Code lead,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION})
            List<ThingKey> startedBy)
            implements InitiativeHappening {}

    /** `process-supporter-joined-in`. */
    @What("process-supporter-joined-in")
    record ProcessSupporterJoinedIn(
            @Of({ThingKind.IDEA, ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.TABLE, ThingKind.ORGANISATION})
            ThingKey of,

            @Some @In(CodeList.WAY) List<Code> ways,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> with,

            @Nullable ParticipantKey participant)
            implements InitiativeHappening {}

    /** `supporter-joined`. */
    @What("supporter-joined")
    record SupporterJoined(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT})
            ThingKey of,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION})
            ThingKey supporter,

            @In(CodeList.CONTRIBUTION) @Nullable Code contribution,
            @Nullable Size size,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION}) @Nullable
            ThingKey invitedBy)
            implements InitiativeHappening {}

    /** `supporter-left`. */
    @What("supporter-left")
    record SupporterLeft(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT})
            ThingKey of,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION})
            ThingKey supporter,

            @In(CodeList.CONTRIBUTION) @Nullable Code contribution,
            @Nullable Text reason)
            implements InitiativeHappening {}

    /** `activity-held`. */
    @What("activity-held")
    record ActivityHeld(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT})
            ThingKey of,

            @Nullable Text name,
            @Nullable Size times,
            @Nullable Size attendance,
            @Length(10_000) @Nullable Text text)
            implements InitiativeHappening {}

    /** `found-still-going`. */
    @What("found-still-going")
    record FoundStillGoing(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.TABLE, ThingKind.PARTNERSHIP})
            ThingKey of,

            @Length(10_000) @Nullable Text text)
            implements InitiativeHappening {}

    /** `lead-shifted`. */
    @What("lead-shifted")
    record LeadShifted(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT})
            ThingKey of,

            @In(CodeList.LEAD) Code lead,
            @Nullable Text reason)
            implements InitiativeHappening {}

    /** `initiatives-joined-forces`. */
    @What("initiatives-joined-forces")
    record InitiativesJoinedForces(
            @Some List<InitiativeKey> initiatives,

            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT})
            ThingKey into) implements InitiativeHappening {}

    /** `initiative-stalled`. */
    @What("initiative-stalled")
    record InitiativeStalled(
            InitiativeKey initiative, @Nullable Text reason) implements InitiativeHappening {}

    /** `initiative-revived`. */
    @What("initiative-revived")
    record InitiativeRevived(
            InitiativeKey initiative, @Nullable Text reason) implements InitiativeHappening {}

    /** `initiative-ended`. */
    @What("initiative-ended")
    record InitiativeEnded(
            InitiativeKey initiative,
            @Nullable Text reason,
            @Nullable Text lesson) implements InitiativeHappening {}

    /** `initiative-grew-into-arrangement`. */
    @What("initiative-grew-into-arrangement")
    record InitiativeGrewIntoArrangement(
            @Some List<InitiativeKey> initiatives,
            @Introduces ArrangementKey arrangement,
            Text name,
            @In(CodeList.FIELD) @Nullable Code field,
            @In(CodeList.PROVISION) @Nullable Code provision,
            List<OrganisationKey> hosts,
            @In(CodeList.AUDIENCE) List<Code> audiences,
            @In(CodeList.LEAD) @Nullable Code lead,
            @Nullable ArrangementKey partOf)
            implements InitiativeHappening {}
}
