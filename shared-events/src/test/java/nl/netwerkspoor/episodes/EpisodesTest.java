package nl.netwerkspoor.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Ways;
import nl.netwerkspoor.certainty.Ways.Happened;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.PartnershipEnded;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EpisodesTest {

    private static final OrganisationKey A = new OrganisationKey("a");
    private static final TableKey TABLE = new TableKey("kern");
    private static final PartnershipKey PARTNERSHIP = new PartnershipKey("samen");

    private static final TableFormed FORMED = new TableFormed(TABLE, new Text.Erased(), null, List.of(A), List.of());
    private static final TableDissolved DISSOLVED = new TableDissolved(TABLE, null);
    private static final PartnerJoinedTable JOINED = new PartnerJoinedTable(TABLE, null, A, null);
    private static final LeftTable LEFT = new LeftTable(TABLE, null, A, null);

    @Nested
    class GivenATableFormedAndDissolvedInOneYear {
        private final List<Fact> facts = Ways.facts(List.of(told(FORMED, "2012"), told(DISSOLVED, "2012-06")));

        @Test
        void it_is_gone_after_that_year() {
            assertThat(at(Episodes.presence(facts, TABLE), "2012-03-01")).isEqualTo(Certainty.POSSIBLE);
            assertThat(at(Episodes.presence(facts, TABLE), "2013-01-01")).isEqualTo(Certainty.ABSENT);
        }

        @Test
        void so_are_the_seats_taken_when_it_was_formed() {
            assertThat(at(Episodes.seat(facts, A, TABLE), "2012-03-01")).isEqualTo(Certainty.POSSIBLE);
            assertThat(at(Episodes.seat(facts, A, TABLE), "2013-01-01")).isEqualTo(Certainty.ABSENT);
        }
    }

    @Nested
    class GivenASeatTakenAndLeftInOneYear {

        @Test
        void it_is_gone_after_that_year() {
            List<Fact> facts = Ways.facts(List.of(told(JOINED, "2012"), told(LEFT, "2012-06")));

            assertThat(at(Episodes.seat(facts, A, TABLE), "2013-01-01")).isEqualTo(Certainty.ABSENT);
        }

        @Test
        void it_may_be_taken_again_where_there_were_two() {
            List<Fact> facts = Ways.facts(List.of(told(JOINED, "2011"), told(JOINED, "2012"), told(LEFT, "2012-06")));

            assertThat(at(Episodes.seat(facts, A, TABLE), "2013-01-01")).isEqualTo(Certainty.POSSIBLE);
        }

        @Test
        void dissolving_the_table_ends_it_by_its_dates_only() {
            List<Fact> facts = Ways.facts(List.of(told(JOINED, "2012"), told(DISSOLVED, "2012-06")));

            assertThat(at(Episodes.seat(facts, A, TABLE), "2013-01-01")).isEqualTo(Certainty.POSSIBLE);
        }
    }

    @Nested
    class GivenASeatThatIsTakenAgain {

        @Test
        void it_is_held_on_every_day_by_the_first() {
            List<Fact> facts = Ways.facts(List.of(told(JOINED, "2011"), told(LEFT, "2013"), told(JOINED, "2012")));

            assertThat(Episodes.seat(facts, A, TABLE).heldWhenBegun(facts.get(2)))
                    .isEqualTo(facts.get(0));
        }

        @Test
        void it_may_be_free_where_an_end_may_lie_before_it() {
            List<Fact> facts = Ways.facts(List.of(told(JOINED, "2011"), told(LEFT, "2012-12"), told(JOINED, "2012")));

            assertThat(Episodes.seat(facts, A, TABLE).heldWhenBegun(facts.get(2)))
                    .isNull();
        }

        @Test
        void it_is_held_on_its_only_day_by_one_recorded_later_that_began_by_then() {
            List<Fact> facts = Ways.facts(List.of(told(JOINED, "2012-05-31"), told(JOINED, "2012-05")));

            assertThat(Episodes.seat(facts, A, TABLE).heldWhenBegun(facts.get(0)))
                    .isEqualTo(facts.get(1));
            assertThat(Episodes.seat(facts, A, TABLE).heldWhenBegun(facts.get(1)))
                    .isNull();
        }

        @Test
        void it_is_free_of_what_is_recorded_later_of_the_same_day() {
            List<Fact> facts = Ways.facts(List.of(
                    told(JOINED, "2012-05-14/2012-05-15"), told(LEFT, "2012-05-14"), told(JOINED, "2012-05-14")));

            assertThat(Episodes.seat(facts, A, TABLE).heldWhenBegun(facts.get(0)))
                    .isNull();
        }
    }

    @Test
    void a_partnership_begun_again_with_others_leaves_them_in_it() {
        List<Fact> facts = Ways.facts(List.of(
                told(new OrganisationsPartnered(PARTNERSHIP, List.of(), null, List.of(TABLE)), "2010"),
                told(new PartnershipEnded(PARTNERSHIP, null), "2012"),
                told(new OrganisationsPartnered(PARTNERSHIP, List.of(), null, List.of(TABLE)), "2014"),
                told(new OrganisationJoinedPartnership(PARTNERSHIP, A), "2014")));

        assertThat(at(Episodes.membership(facts, A, PARTNERSHIP), "2015-01-01")).isEqualTo(Certainty.CERTAIN);
    }

    @Nested
    class GivenATableFormedAgain {
        private final List<Fact> facts = Ways.facts(
                List.of(told(FORMED, "2010"), told(DISSOLVED, "2012"), told(FORMED, "2014"), told(JOINED, "2013")));
        private final Episode presence = Episodes.presence(facts, TABLE);

        @Test
        void it_can_begin_again_only_after_an_end() {
            Fact late = Ways.facts(List.of(told(JOINED, "2011"), told(FORMED, "2011")))
                    .getLast();

            assertThat(presence.canBeginAgain(facts.get(0), facts.get(2))).isTrue();
            assertThat(presence.canBeginAgain(facts.get(0), late)).isFalse();
            assertThat(presence.canBeginAgain(facts.get(2), facts.get(0))).isFalse();
        }

        @Test
        void it_was_over_before_what_lies_between() {
            assertThat(presence.certainlyOverBefore(facts.get(3))).containsExactly(facts.get(1));
            assertThat(presence.certainlyOverBefore(facts.get(2))).isEmpty();
        }

        @Test
        void it_began_only_after_what_is_certainly_earlier() {
            Fact early = Ways.facts(List.of(told(LEFT, "2009"))).getFirst();
            Fact within = Ways.facts(List.of(told(LEFT, "2009/2010"))).getFirst();

            assertThat(presence.beganOnlyAfter(early)).isTrue();
            assertThat(presence.beganOnlyAfter(within)).isFalse();
            assertThat(new Episode(List.of(), List.of()).beganOnlyAfter(early)).isFalse();
        }
    }

    private static Certainty at(Episode episode, String day) {
        return episode.at(LocalDate.parse(day).toEpochDay()).certainty();
    }

    private static Happened told(Happening happening, String when) {
        return new Happened(happening, when);
    }
}
