package nl.netwerkspoor.query.voices;

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

class VoicesTest {

    private final Voices view = new Voices();
    private final Tellings told = new Tellings("voorbeeld");

    private Recorded start(String label, String when) {
        return told.tellAs(
                label, "initiative-spontaneously-started", when, "initiative", label, "name", "Initiatief " + label);
    }

    private Recorded mark(String when, String marks, String by, String mark) {
        return told.tell("happening-marked", when, "marks", marks, "by", by, "mark", mark);
    }

    private String at(Recorded marked, String day) {
        return Shown.at(view, told, marked.id().toString(), day);
    }

    @Test
    void shows_the_marks_of_one_happening_by_mark_and_party() {
        Recorded soup = start("soep", "2011");
        mark("2012", "soep", "table:kerngroep", "learning-moment");
        told.tell(
                "happening-marked",
                "2013",
                "marks",
                "soep",
                "by",
                "participant:clientgroep-1",
                "mark",
                "high-point",
                "text",
                "Eindelijk iets van ons.");
        mark("2014", "soep", "organisation:iriszorg", "low-point");
        mark("2012", "soep", "organisation:iriszorg", "high-point");

        assertThat(at(soup, "2014-06-01")).isEqualTo("""
                        key: %s
                        name: Initiatief soep begon uit zichzelf.
                        certainty: certain
                        marked: {happening: %s, position: 1, what: initiative-spontaneously-started, when: 2011, sentence: Initiatief soep begon uit zichzelf.}
                        highAndLow: possible
                        marks:
                          - {mark: high-point, by: organisation:iriszorg, text: null, when: 2012, certainty: certain, because: #5}
                          - {mark: high-point, by: participant:clientgroep-1, text: Eindelijk iets van ons., when: 2013, certainty: certain, because: #3}
                          - {mark: low-point, by: organisation:iriszorg, text: null, when: 2014, certainty: possible, because: #4}
                          - {mark: learning-moment, by: table:kerngroep, text: null, when: 2012, certainty: certain, because: #2}
                        because: #2 #3 #4 #5
                        """.formatted(soup.id(), soup.id()));
    }

    @Test
    void is_absent_before_possible_within_and_certain_after_the_first_mark() {
        Recorded soup = start("soep", "2011");
        mark("2013", "soep", "table:kerngroep", "high-point");

        assertThat(at(soup, "2012-12-31")).isEqualTo("absent");
        assertThat(at(soup, "2013-06-01")).contains("certainty: possible", "highAndLow: null");
        assertThat(at(soup, "2013-12-31")).contains("certainty: certain", "highAndLow: null");
    }

    @Test
    void first_come_the_happenings_with_both_high_and_low_points() {
        Recorded soup = start("soep", "2010");
        Recorded garden = start("tuin", "2011");
        Recorded football = start("voetbal", "2012");
        start("stil", "2009");
        mark("2013", "soep", "table:kerngroep", "high-point");
        mark("2013", "soep", "organisation:iriszorg", "learning-moment");
        mark("2013", "tuin", "table:kerngroep", "high-point");
        mark("2015", "tuin", "organisation:iriszorg", "low-point");
        mark("2013", "voetbal", "table:kerngroep", "high-point");
        mark("2014", "voetbal", "organisation:iriszorg", "low-point");

        assertThat(order(told.all(), "2013-12-31")).containsExactly(id(soup), id(garden), id(football));
        assertThat(order(told.all(), "2014-12-31")).containsExactly(id(football), id(soup), id(garden));
        assertThat(order(told.all(), "2015-06-01")).containsExactly(id(football), id(garden), id(soup));
        assertThat(order(told.all(), "2015-12-31")).containsExactly(id(garden), id(football), id(soup));
    }

    @Test
    void is_none_where_no_mark_was_given() {
        Recorded soup = start("soep", "2010");

        assertThat(at(soup, "2016-01-01")).isEqualTo("absent");
        assertThat(Shown.at(view, told, "soep", "2016-01-01")).isEqualTo("absent");
        assertThat(order(told.all(), "2016-01-01")).isEmpty();
    }

    private static String id(Recorded recorded) {
        return recorded.id().toString();
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded soup = start("soep", "2010");
        String key = soup.id().toString();
        start("tuin", "2010");
        Recorded marked = mark("2012/2013", "soep", "table:kerngroep", "high-point");
        told.withdraw(mark("2013", "soep", "organisation:iriszorg", "low-point"));
        told.correct(soup, "2011", "initiative", "soep", "name", "Samen soep");
        told.correct(marked, "2013", "marks", "soep", "by", "table:kerngroep", "mark", "low-point");
        mark("2013", "soep", "participant:clientgroep-1", "high-point");
        mark("2012", "tuin", "table:kerngroep", "high-point");

        for (String day : List.of("2012-06-01", "2013-06-01", "2015-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, key, day) + order(recorded, day));
        }
    }

    private List<String> order(Collection<Recorded> recorded, String day) {
        return view.keys(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
    }
}
