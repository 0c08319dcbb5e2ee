package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Tables" of the domain: places where people decide or advise together. */
public sealed interface TableHappening extends Happening {

    /** `table-formed`. */
    @What("table-formed")
    record TableFormed(
            @Introduces TableKey table,
            Text name,
            @In(CodeList.TABLE_KIND) @Nullable Code kind,
            List<OrganisationKey> organisations,
            @Aside List<ThingKey> about)
            implements TableHappening {}

    /** `client-joined-table`. */
    @What("client-joined-table")
    record ClientJoinedTable(
            TableKey table,
            ParticipantKey participant,
            @Nullable Size size) implements TableHappening {}

    /** `partner-joined-table`. */
    @What("partner-joined-table")
    record PartnerJoinedTable(
            TableKey table,
            @Nullable ParticipantKey participant,
            @Nullable OrganisationKey organisation,
            @Nullable Size size)
            implements TableHappening {}

    /** `left-table`. */
    @What("left-table")
    record LeftTable(
            TableKey table,
            @Nullable ParticipantKey participant,
            @Nullable OrganisationKey organisation,
            @Nullable Text reason)
            implements TableHappening {}

    /** `table-met`. */
    @What("table-met")
    record TableMet(
            TableKey table,
            @Nullable Size clients,
            @Nullable Size others,
            @Nullable Size times,
            @Length(10_000) @Nullable Text text)
            implements TableHappening {}

    /** `table-dissolved`. */
    @What("table-dissolved")
    record TableDissolved(@Ends TableKey table, @Nullable Text reason) implements TableHappening {}
}
