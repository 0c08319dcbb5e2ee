package nl.netwerkspoor.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Ways;
import nl.netwerkspoor.certainty.Ways.Happened;
import nl.netwerkspoor.certainty.Ways.Way;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.PartnershipEnded;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableHappening.TableMet;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Text;
import org.jspecify.annotations.Nullable;

class EpisodesInEveryWayTest {

    private static final int TRIES = 3000;

    private static final OrganisationKey A = new OrganisationKey("a");
    private static final OrganisationKey B = new OrganisationKey("b");
    private static final TableKey TABLE = new TableKey("kern");
    private static final PartnershipKey PARTNERSHIP = new PartnershipKey("samen");
    private static final InitiativeKey INITIATIVE = new InitiativeKey("tuin");
    private static final Code SPACE = CodeList.CONTRIBUTION.parse("space");
    private static final Code MONEY = CodeList.CONTRIBUTION.parse("money");

    @Provide
    Arbitrary<List<Happened>> tables() {
        return Ways.told(
                formed(), formed(A), new TableDissolved(TABLE, null), new TableMet(TABLE, null, null, null, null));
    }

    @Property(tries = TRIES)
    void presence_of_a_table(@ForAll("tables") List<Happened> told) {
        check(
                told,
                facts -> Episodes.presence(facts, TABLE),
                (end, begin) -> false,
                h -> h instanceof TableFormed,
                h -> h instanceof TableDissolved);
    }

    @Provide
    Arbitrary<List<Happened>> seats() {
        return Ways.told(
                formed(),
                formed(A),
                formed(A, B),
                new PartnerJoinedTable(TABLE, null, A, null),
                new PartnerJoinedTable(TABLE, null, B, null),
                new LeftTable(TABLE, null, A, null),
                new LeftTable(TABLE, null, B, null),
                new TableDissolved(TABLE, null),
                new OrganisationLeftNetwork(A, null));
    }

    @Property(tries = TRIES)
    void a_seat(@ForAll("seats") List<Happened> told) {
        Predicate<Happening> sits =
                h -> h instanceof TableFormed formed && formed.organisations().contains(A)
                        || h instanceof PartnerJoinedTable joined && A.equals(joined.organisation());
        check(
                told,
                facts -> Episodes.seat(facts, A, TABLE),
                (end, begin) -> end instanceof LeftTable left && A.equals(left.organisation()) && sits.test(begin),
                sits,
                h -> h instanceof LeftTable left && A.equals(left.organisation())
                        || h instanceof TableDissolved
                        || h instanceof OrganisationLeftNetwork);
    }

    @Provide
    Arbitrary<List<Happened>> supports() {
        return Ways.told(
                started(),
                joined(SPACE),
                joined(MONEY),
                joined(null),
                left(SPACE),
                left(MONEY),
                left(null),
                new OrganisationLeftNetwork(A, null));
    }

    @Property(tries = TRIES)
    void a_support(@ForAll("supports") List<Happened> told) {
        check(
                told,
                facts -> Episodes.support(facts, INITIATIVE, A, SPACE),
                (end, begin) -> end instanceof SupporterLeft left
                        && begin instanceof SupporterJoined joined
                        && (left.contribution() == null || left.contribution().equals(joined.contribution())),
                h -> h instanceof SupporterJoined joined && SPACE.equals(joined.contribution()),
                h -> h instanceof SupporterLeft left
                                && (left.contribution() == null
                                        || left.contribution().equals(SPACE))
                        || h instanceof OrganisationLeftNetwork);
    }

    @Provide
    Arbitrary<List<Happened>> memberships() {
        return Ways.told(
                partnered(A, B),
                partnered(B),
                new OrganisationJoinedPartnership(PARTNERSHIP, A),
                new PartnershipEnded(PARTNERSHIP, null),
                new OrganisationLeftNetwork(A, null));
    }

    @Property(tries = TRIES)
    void a_membership(@ForAll("memberships") List<Happened> told) {
        check(
                told,
                facts -> Episodes.membership(facts, A, PARTNERSHIP),
                (end, begin) -> false,
                h -> h instanceof OrganisationsPartnered partnered
                                && partnered.organisations().contains(A)
                        || h instanceof OrganisationJoinedPartnership,
                h -> h instanceof PartnershipEnded || h instanceof OrganisationLeftNetwork);
    }

    @Provide
    Arbitrary<List<Happened>> initiatives() {
        return Ways.told(
                started(), new InitiativeEnded(INITIATIVE, null, null), new InitiativeRevived(INITIATIVE, null));
    }

    @Property(tries = TRIES)
    void that_an_initiative_has_ended(@ForAll("initiatives") List<Happened> told) {
        check(
                told,
                facts -> Episodes.ended(facts, INITIATIVE),
                (end, begin) -> false,
                h -> h instanceof InitiativeEnded,
                h -> h instanceof InitiativeRevived);
    }

    private static void check(
            List<Happened> told,
            Function<List<Fact>, Episode> form,
            BiPredicate<Happening, Happening> endsWhatBegan,
            Predicate<Happening> begins,
            Predicate<Happening> ends) {
        List<Fact> facts = Ways.facts(told);
        Episode episode = form.apply(facts);
        List<Way> ways = Ways.of(facts, endsWhatBegan);
        for (long day : Ways.days()) {
            Certainty certainty = episode.at(day).certainty();
            for (Way way : ways) {
                boolean holds = holds(way.by(day), begins, ends);
                assertThat(certainty)
                        .as("on %d, where the days are %s", day, way.days())
                        .isNotEqualTo(holds ? Certainty.ABSENT : Certainty.CERTAIN);
            }
        }
    }

    private static boolean holds(List<Happening> happened, Predicate<Happening> begins, Predicate<Happening> ends) {
        boolean holds = false;
        for (Happening each : happened) {
            holds = begins.test(each) || holds && !ends.test(each);
        }
        return holds;
    }

    private static TableFormed formed(OrganisationKey... seated) {
        return new TableFormed(TABLE, new Text.Erased(), null, List.of(seated), List.of());
    }

    private static InitiativeSpontaneouslyStarted started() {
        return new InitiativeSpontaneouslyStarted(
                INITIATIVE, new Text.Erased(), null, null, null, List.of(), List.of());
    }

    private static SupporterJoined joined(@Nullable Code contribution) {
        return new SupporterJoined(INITIATIVE, A, contribution, null, null);
    }

    private static SupporterLeft left(@Nullable Code contribution) {
        return new SupporterLeft(INITIATIVE, A, contribution, null);
    }

    private static OrganisationsPartnered partnered(OrganisationKey... organisations) {
        return new OrganisationsPartnered(PARTNERSHIP, List.of(organisations), null, List.of());
    }
}
