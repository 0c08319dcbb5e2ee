package nl.netwerkspoor.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return at(told.all(), day);
    }

    private String at(Collection<Recorded> recorded, String day) {
        return Shown.text(
                new Network()
                        .at(
                                new FoldedFacts(told.traject(), recorded),
                                LocalDate.parse(day).toEpochDay()),
                told);
    }

    private String ties(String day) {
        String all = at(day);
        return all.substring(all.indexOf("ties:"));
    }

    private void join(String... organisations) {
        for (String organisation : organisations) {
            told.tell("organisation-joined-network", "2010", "organisation", organisation, "name", organisation);
        }
    }

    private void tellEveryTie() {
        join("iriszorg", "tactus", "gemeente");
        told.tell(
                "participant-joined-network",
                "2011",
                "participant",
                "deelnemer-1",
                "background",
                "client",
                "organisation",
                "iriszorg");
        told.tell("table-formed", "2011", "table", "kern", "name", "Kern", "organisations", List.of("tactus"));
        told.tell("client-joined-table", "2012", "table", "kern", "participant", "deelnemer-1");
        told.tell(
                "initiative-spontaneously-started",
                "2012",
                "initiative",
                "voetbal",
                "name",
                "Voetbal",
                "startedBy",
                List.of("participant:deelnemer-1"));
        told.tell(
                "supporter-joined",
                "2012",
                "of",
                "initiative:voetbal",
                "supporter",
                "organisation:tactus",
                "contribution",
                "space");
        told.tell(
                "arrangement-opened", "2012", "arrangement", "inloop", "name", "Inloop", "hosts", List.of("iriszorg"));
        told.tell("arrangement-opened", "2012", "arrangement", "keuken", "name", "Keuken", "partOf", "inloop");
        told.tell(
                "organisations-partnered",
                "2012",
                "partnership",
                "samen",
                "organisations",
                List.of("iriszorg", "tactus"),
                "about",
                List.of("initiative:voetbal"));
        told.tell("funding-secured", "2012", "of", "arrangement:inloop", "source", "wmo", "funder", "gemeente");
        told.tell("organisation-became-part-of", "2012", "organisation", "tactus", "whole", "iriszorg");
    }

    @Test
    void shows_nodes_and_every_kind_of_tie() {
        tellEveryTie();

        assertThat(at("2012-12-31")).isEqualTo("""
                nodes:
                  - {ref: organisation:gemeente, kind: organisation, name: gemeente, certainty: certain, since: 2010, until: null, because: #3}
                  - {ref: organisation:iriszorg, kind: organisation, name: iriszorg, certainty: certain, since: 2010, until: null, because: #1}
                  - {ref: organisation:tactus, kind: organisation, name: tactus, certainty: certain, since: 2010, until: null, because: #2}
                  - {ref: participant:deelnemer-1, kind: participant, name: deelnemer-1, certainty: certain, since: 2011, until: null, because: #4}
                  - {ref: table:kern, kind: table, name: Kern, certainty: certain, since: 2011, until: null, because: #5}
                  - {ref: initiative:voetbal, kind: initiative, name: Voetbal, certainty: certain, since: 2012, until: null, because: #7}
                  - {ref: arrangement:inloop, kind: arrangement, name: Inloop, certainty: certain, since: 2012, until: null, because: #9}
                  - {ref: arrangement:keuken, kind: arrangement, name: Keuken, certainty: certain, since: 2012, until: null, because: #10}
                ties:
                  - {kind: seat, from: organisation:tactus, to: table:kern, by: null, certainty: certain, since: 2011, until: null, because: #2 #5}
                  - {kind: seat, from: participant:deelnemer-1, to: table:kern, by: null, certainty: certain, since: 2012, until: null, because: #4 #6}
                  - {kind: support, from: organisation:tactus, to: initiative:voetbal, by: space, certainty: certain, since: 2012, until: null, because: #8}
                  - {kind: host, from: organisation:iriszorg, to: arrangement:inloop, by: null, certainty: certain, since: 2012, until: null, because: #9}
                  - {kind: partnership, from: organisation:iriszorg, to: initiative:voetbal, by: partnership:samen, certainty: certain, since: 2012, until: null, because: #11}
                  - {kind: partnership, from: organisation:iriszorg, to: organisation:tactus, by: partnership:samen, certainty: certain, since: 2012, until: null, because: #11}
                  - {kind: partnership, from: organisation:tactus, to: initiative:voetbal, by: partnership:samen, certainty: certain, since: 2012, until: null, because: #11}
                  - {kind: funding, from: organisation:gemeente, to: arrangement:inloop, by: wmo, certainty: certain, since: 2012, until: null, because: #12}
                  - {kind: employs, from: organisation:iriszorg, to: participant:deelnemer-1, by: null, certainty: certain, since: 2011, until: null, because: #4}
                  - {kind: started, from: participant:deelnemer-1, to: initiative:voetbal, by: null, certainty: certain, since: 2012, until: null, because: #7}
                  - {kind: part-of, from: arrangement:keuken, to: arrangement:inloop, by: null, certainty: certain, since: 2012, until: null, because: #10}
                  - {kind: part-of, from: organisation:tactus, to: organisation:iriszorg, by: null, certainty: certain, since: 2012, until: null, because: #13}
                """);
    }

    @Test
    void shows_a_seat_from_possible_to_certain_to_gone() {
        told.tell("participant-joined-network", "2011", "participant", "deelnemer-1");
        told.tell("table-formed", "2011", "table", "kern", "name", "Kern");
        told.tell("client-joined-table", "2012", "table", "kern", "participant", "deelnemer-1");
        told.tell("left-table", "2014", "table", "kern", "participant", "deelnemer-1");

        assertThat(ties("2011-12-31")).isEqualTo("ties: []\n");
        assertThat(ties("2012-06-01")).contains("certainty: possible, since: 2012, until: null, because: #1 #3");
        assertThat(ties("2013-06-01")).contains("certainty: certain, since: 2012, until: null, because: #1 #3");
        assertThat(ties("2014-06-01")).contains("certainty: possible, since: 2012, until: 2014, because: #1 #3 #4");
        assertThat(ties("2014-12-31")).isEqualTo("ties: []\n");
    }

    @Test
    void partners_are_tied_since_the_last_of_two_joined_until_the_first_left() {
        join("een", "twee");
        told.tell(
                "organisations-partnered",
                "2012",
                "partnership",
                "samen",
                "organisations",
                List.of("een"),
                "about",
                List.of("table:kern"));
        told.tell("organisation-joined-partnership", "2013", "partnership", "samen", "organisation", "twee");
        told.tell("partnership-ended", "2015", "partnership", "samen");

        assertThat(ties("2013-06-01"))
                .contains("from: organisation:een, to: organisation:twee, by: partnership:samen, certainty: possible,"
                        + " since: 2013, until: null, because: #3 #4");
        assertThat(ties("2015-06-01")).contains("certainty: possible, since: 2013, until: 2015, because: #3 #4 #5");
        assertThat(ties("2015-12-31")).isEqualTo("ties: []\n");
    }

    @Test
    void a_host_is_tied_while_the_arrangement_is_open() {
        join("een", "twee");
        told.tell("arrangement-opened", "2012", "arrangement", "inloop", "name", "Inloop", "hosts", List.of("een"));
        told.tell("arrangement-handed-over", "2013", "arrangement", "inloop", "hosts", List.of("twee"));
        told.tell("arrangement-closed", "2015", "arrangement", "inloop");

        assertThat(ties("2013-06-01"))
                .contains("from: organisation:een, to: arrangement:inloop, by: null, certainty: possible")
                .contains("from: organisation:twee, to: arrangement:inloop, by: null, certainty: possible");
        assertThat(ties("2014-06-01"))
                .doesNotContain("organisation:een")
                .contains("from: organisation:twee, to: arrangement:inloop, by: null, certainty: certain");
        assertThat(ties("2015-06-01"))
                .contains("from: organisation:twee, to: arrangement:inloop, by: null, certainty: possible");
        assertThat(ties("2015-12-31")).isEqualTo("ties: []\n");
    }

    @Test
    void leaves_out_ties_to_what_is_certainly_not_there() {
        join("een");
        told.tell("arrangement-opened", "2012", "arrangement", "inloop", "name", "Inloop", "hosts", List.of("een"));
        told.tell("organisation-left-network", "2013", "organisation", "een");

        assertThat(ties("2013-06-01")).contains("kind: host");
        assertThat(at("2013-12-31")).doesNotContain("organisation:een").contains("arrangement:inloop");
    }

    @Test
    void a_tie_is_no_surer_than_that_both_are_there() {
        join("een");
        told.tell("arrangement-opened", "2011", "arrangement", "inloop", "name", "Inloop", "hosts", List.of("een"));
        told.tell("participant-joined-network", "2011", "participant", "deelnemer-1", "organisation", "een");
        told.tell("organisation-joined-network", "2012", "organisation", "twee", "name", "twee");
        told.tell("organisation-became-part-of", "2011", "organisation", "twee", "whole", "een");
        told.tell("organisation-left-network", "2013", "organisation", "een");

        assertThat(ties("2012-06-01")).isEqualTo("""
                ties:
                  - {kind: host, from: organisation:een, to: arrangement:inloop, by: null, certainty: certain, since: 2011, until: null, because: #2}
                  - {kind: employs, from: organisation:een, to: participant:deelnemer-1, by: null, certainty: certain, since: 2011, until: null, because: #3}
                  - {kind: part-of, from: organisation:twee, to: organisation:een, by: null, certainty: possible, since: 2011, until: null, because: #4 #5}
                """);
        assertThat(ties("2013-06-01")).isEqualTo("""
                ties:
                  - {kind: host, from: organisation:een, to: arrangement:inloop, by: null, certainty: possible, since: 2011, until: 2013, because: #1 #2 #6}
                  - {kind: employs, from: organisation:een, to: participant:deelnemer-1, by: null, certainty: possible, since: 2011, until: 2013, because: #1 #3 #6}
                  - {kind: part-of, from: organisation:twee, to: organisation:een, by: null, certainty: possible, since: 2011, until: 2013, because: #1 #5 #6}
                """);
        assertThat(ties("2013-12-31")).isEqualTo("ties: []\n");
    }

    @Test
    void what_certainly_happened_at_a_table_was_while_it_was_there() {
        join("een");
        told.tell("table-formed", "2012", "table", "kern", "name", "Kern");
        told.tell("partner-joined-table", "2012-03-01", "table", "kern", "organisation", "een");

        assertThat(ties("2012-06-01")).isEqualTo("""
                ties:
                  - {kind: seat, from: organisation:een, to: table:kern, by: null, certainty: certain, since: 2012-03-01, until: null, because: #1 #3}
                """);
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        tellEveryTie();
        told.withdraw(told.all().get(7));
        told.correct(told.all().get(5), "2012-06", "table", "kern", "participant", "deelnemer-1", "size", "1");

        for (String day : List.of("2011-06-01", "2012-06-01", "2013-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> at(recorded, day));
        }
    }
}
