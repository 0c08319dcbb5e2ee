package nl.netwerkspoor.happenings;

import java.util.List;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/** Section "Arrangements" of the domain: lasting provisions that people can go to, and their money. */
public sealed interface ArrangementHappening extends Happening {

    /** `arrangement-opened`. */
    @What("arrangement-opened")
    record ArrangementOpened(
            @Introduces ArrangementKey arrangement,
            Text name,
            @In(CodeList.FIELD) @Nullable Code field,
            @In(CodeList.PROVISION) @Nullable Code provision,
            List<OrganisationKey> hosts,
            @In(CodeList.AUDIENCE) List<Code> audiences,
            @In(CodeList.INSTIGATOR) @Nullable Code instigator,
            @In(CodeList.LEAD) @Nullable Code lead,
            List<IdeaKey> ideas,
            @Nullable ArrangementKey partOf)
            implements ArrangementHappening {}

    /** `arrangement-extended`. */
    @What("arrangement-extended")
    record ArrangementExtended(
            ArrangementKey arrangement,
            List<Municipality> municipalities,
            @In(CodeList.AUDIENCE) List<Code> audiences,
            @Nullable Size capacity)
            implements ArrangementHappening {}

    /** `arrangement-handed-over`. */
    @What("arrangement-handed-over")
    record ArrangementHandedOver(
            ArrangementKey arrangement,
            @Some List<OrganisationKey> hosts,
            @Nullable Text reason) implements ArrangementHappening {}

    /** `arrangement-closed`. */
    @What("arrangement-closed")
    record ArrangementClosed(
            @Ends ArrangementKey arrangement,
            @Nullable Text reason,
            @Nullable Text lesson) implements ArrangementHappening {}

    /** `funding-secured`. */
    @What("funding-secured")
    record FundingSecured(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.ORGANISATION, ThingKind.TRAJECT})
            ThingKey of,

            @In(CodeList.FUNDING_SOURCE) @Nullable Code source,
            @Nullable OrganisationKey funder,
            @Nullable Amount amount,
            @Nullable VagueDate period)
            implements ArrangementHappening {}

    /** `funding-ended`. */
    @What("funding-ended")
    record FundingEnded(
            @Of({ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.ORGANISATION, ThingKind.TRAJECT})
            ThingKey of,

            @In(CodeList.FUNDING_SOURCE) @Nullable Code source,
            @Nullable OrganisationKey funder,
            @Nullable Text reason)
            implements ArrangementHappening {}
}
