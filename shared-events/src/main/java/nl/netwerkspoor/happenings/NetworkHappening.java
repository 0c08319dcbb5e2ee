package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Network" of the domain: organisations and participants, and the partnerships between them. */
public sealed interface NetworkHappening extends Happening {

    /** `organisation-joined-network`. */
    @What("organisation-joined-network")
    record OrganisationJoinedNetwork(
            @Introduces OrganisationKey organisation,
            Text name,
            @In(CodeList.ORGANISATION_KIND) @Nullable Code kind,
            @Nullable Size size,
            List<Municipality> municipalities,
            @Nullable Boolean clientRun)
            implements NetworkHappening {}

    /** `organisation-became-part-of`. */
    @What("organisation-became-part-of")
    record OrganisationBecamePartOf(OrganisationKey organisation, OrganisationKey whole) implements NetworkHappening {}

    /** `organisation-left-network`. */
    @What("organisation-left-network")
    record OrganisationLeftNetwork(
            @Ends OrganisationKey organisation, @Nullable Text reason) implements NetworkHappening {}

    /** `participant-joined-network`. */
    @What("participant-joined-network")
    record ParticipantJoinedNetwork(
            @Introduces ParticipantKey participant,
            @Nullable Text alias,
            @In(CodeList.BACKGROUND) List<Code> background,
            @Nullable Size size,
            @Nullable OrganisationKey organisation)
            implements NetworkHappening {}

    /** `participant-grew-into-role`. */
    @What("participant-grew-into-role")
    record ParticipantGrewIntoRole(
            ParticipantKey participant,
            @In(CodeList.ROLE) Code role,

            @Of({ThingKind.ORGANISATION, ThingKind.TABLE, ThingKind.INITIATIVE, ThingKind.ARRANGEMENT}) @Nullable
            ThingKey at,

            @Nullable Size size)
            implements NetworkHappening {}

    /** `participant-stepped-back`. */
    @What("participant-stepped-back")
    record ParticipantSteppedBack(
            ParticipantKey participant,
            @In(CodeList.ROLE) Code role,

            @Of({ThingKind.ORGANISATION, ThingKind.TABLE, ThingKind.INITIATIVE, ThingKind.ARRANGEMENT}) @Nullable
            ThingKey at,

            @Nullable Size size,
            @Nullable Text reason)
            implements NetworkHappening {}

    /** `participant-left-network`. */
    @What("participant-left-network")
    record ParticipantLeftNetwork(
            @Ends ParticipantKey participant, @Nullable Text reason) implements NetworkHappening {}

    /** `organisations-partnered`. */
    @What("organisations-partnered")
    record OrganisationsPartnered(
            @Introduces PartnershipKey partnership,
            @Some List<OrganisationKey> organisations,
            @Nullable Text purpose,

            @Aside @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.TABLE})
            List<ThingKey> about)
            implements NetworkHappening {}

    /** `organisation-joined-partnership`. */
    @What("organisation-joined-partnership")
    record OrganisationJoinedPartnership(PartnershipKey partnership, OrganisationKey organisation)
            implements NetworkHappening {}

    /** `partnership-ended`. */
    @What("partnership-ended")
    record PartnershipEnded(
            @Ends PartnershipKey partnership, @Nullable Text reason) implements NetworkHappening {}
}
