package nl.netwerkspoor.query.influences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class InfluencesTest {

    private final Influences view = new Influences();
    private final Tellings told = new Tellings("voorbeeld");

    private Recorded start() {
        return told.tellAs(
                "begin", "initiative-spontaneously-started", "2011", "initiative", "soep", "name", "Soepgroep");
    }

    private Recorded open() {
        return told.tellAs("opening", "arrangement-opened", "2012", "arrangement", "eetcafe", "name", "Eetcafé");
    }

    private Recorded claim(String when, Object by) {
        return told.tell("influence-claimed", when, "cause", "begin", "effect", "opening", "by", by);
    }

    @Test
    void shows_a_whole_claim() {
        Recorded begin = start();
        Recorded opening = open();
        Recorded claimed = told.tell(
                "influence-claimed",
                "2013",
                "cause",
                "begin",
                "effect",
                "opening",
                "by",
                List.of("table:kerngroep", "organisation:iriszorg"),
                "confidence",
                "likely",
                "text",
                "Zonder soep geen café.",
                "sources",
                List.of(Map.of("kind", "document", "document", "Jaarverslag", "locator", "p. 3")));

        assertThat(Shown.at(view, told, claimed.id().toString(), "2014-01-01"))
                .isEqualTo("""
                        key: %s
                        name: Soepgroep begon uit zichzelf → Eetcafé ging open.
                        certainty: certain
                        by: [table:kerngroep, organisation:iriszorg]
                        cause: {happening: %s, position: 1, what: initiative-spontaneously-started, when: 2011, sentence: Soepgroep begon uit zichzelf.}
                        effect: {happening: %s, position: 2, what: arrangement-opened, when: 2012, sentence: Eetcafé ging open.}
                        confidence: likely
                        text: Zonder soep geen café.
                        when: 2013
                        sources:
                          - {kind: document, document: Jaarverslag, locator: p. 3, url: null}
                        because: #3
                        """.formatted(claimed.id(), begin.id(), opening.id()));
    }

    @Test
    void is_absent_before_possible_within_and_certain_after_it_was_claimed() {
        start();
        open();
        String key = claim("2013", List.of()).id().toString();

        assertThat(Shown.at(view, told, key, "2012-12-31")).isEqualTo("absent");
        assertThat(Shown.at(view, told, key, "2013-06-01")).contains("certainty: possible");
        assertThat(Shown.at(view, told, key, "2013-12-31"))
                .contains("certainty: certain", "by: []", "confidence: null", "text: null");
    }

    @Test
    void are_listed_by_claimant_and_those_of_documents_last() {
        start();
        open();
        Recorded document = claim("2010/2013", List.of());
        Recorded table = claim("2013", "table:kerngroep");
        Recorded later = claim("2015", "organisation:iriszorg");
        Recorded earlier = claim("2014", "organisation:iriszorg");

        assertThat(order(told.all(), "2016-01-01"))
                .containsExactly(
                        earlier.id().toString(),
                        later.id().toString(),
                        table.id().toString(),
                        document.id().toString());
    }

    @Test
    void is_none_where_another_happening_is_asked_for() {
        String start = start().id().toString();

        assertThat(Shown.at(view, told, start, "2016-01-01")).isEqualTo("absent");
        assertThat(Shown.at(view, told, "soep", "2016-01-01")).isEqualTo("absent");
        assertThat(order(told.all(), "2016-01-01")).isEmpty();
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded begin = start();
        open();
        Recorded claimed = claim("2012/2013", "table:kerngroep");
        String key = claimed.id().toString();
        told.withdraw(claim("2013", List.of()));
        told.correct(begin, "2010", "initiative", "soep", "name", "Samen soep");
        told.correct(
                claimed,
                "2013",
                "cause",
                "begin",
                "effect",
                "opening",
                "by",
                "organisation:iriszorg",
                "text",
                "Zeker.");
        claim("2014", List.of());

        for (String day : List.of("2012-06-01", "2013-06-01", "2015-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, key, day) + order(recorded, day));
        }
    }

    private List<String> order(Collection<Recorded> recorded, String day) {
        return view.keys(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
    }
}
