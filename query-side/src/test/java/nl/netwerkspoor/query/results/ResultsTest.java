package nl.netwerkspoor.query.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private final Results view = new Results();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return Shown.at(view, told, "bezoek", day);
    }

    private Recorded measure(String when, String value, @Nullable String period) {
        return told.tell("result-measured", when, "indicator", "bezoek", "value", value, "period", period);
    }

    @Test
    void shows_a_whole_indicator_in_order_of_the_time_it_is_about() {
        told.tell(
                "result-measured",
                "2013",
                "indicator",
                "bezoek",
                "name",
                "Bezoekers",
                "value",
                "~40",
                "unit",
                "mensen",
                "about",
                List.of("arrangement:inloop"),
                "method",
                "Geteld aan de deur");
        measure("2014", "12.5", "2011");
        told.tell("result-measured", "2012", "indicator", "bezoek", "text", "Het liep vol.");
        measure("2016", "3", null);
        measure("2012", "7", "../2010");

        assertThat(at("2014-06-01")).isEqualTo("""
                        key: bezoek
                        name: Bezoekers
                        certainty: certain
                        results:
                          - {when: 2012, certainty: certain, period: ../2010, value: {min: 7, max: 7}, unit: null, method: null, text: null, about: [], because: #5}
                          - {when: 2014, certainty: possible, period: 2011, value: {min: 12.5, max: 12.5}, unit: null, method: null, text: null, about: [], because: #2}
                          - {when: 2012, certainty: certain, period: null, value: null, unit: null, method: null, text: Het liep vol., about: [], because: #3}
                          - {when: 2013, certainty: certain, period: null, value: {min: 32, max: 48}, unit: mensen, method: Geteld aan de deur, text: null, about: [arrangement:inloop], because: #1}
                        because: #1 #2 #3 #5
                        """);
    }

    @Test
    void is_absent_before_possible_within_and_certain_after_its_first_measurement() {
        measure("2012", "3..", null);

        assertThat(at("2011-12-31")).isEqualTo("absent");
        assertThat(at("2012-06-01")).contains("certainty: possible", "value: {min: 3, max: null}");
        assertThat(at("2012-12-31")).contains("certainty: certain");
    }

    @Test
    void is_called_what_was_told_last_and_by_its_key_where_nothing_was() {
        measure("2012", "3", null);

        assertThat(at("2015-01-01")).contains("name: bezoek\n");

        told.tell("result-measured", "2014", "indicator", "bezoek", "name", "Bezoekers");
        told.tell("result-measured", "2013", "indicator", "bezoek", "name", "Gasten");

        assertThat(at("2015-01-01")).contains("name: Gasten\n");
        assertThat(at("2012-12-31")).contains("name: bezoek\n");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded measured = measure("2011/2012", "3", null);
        measure("2012", "4", null);
        told.correct(measured, "2012", "indicator", "bezoek", "value", "5", "name", "Bezoekers");
        told.withdraw(measure("2013", "9", null));
        measure("2013", "6", "2012");
        told.tell("result-measured", "2010", "indicator", "opkomst", "value", "2");

        for (String day : List.of("2011-06-01", "2012-06-01", "2014-01-01")) {
            AnyOrder.saysTheSame(
                    told, recorded -> Shown.at(view, told, recorded, "bezoek", day) + order(recorded, day));
        }
    }

    private List<String> order(Collection<Recorded> recorded, String day) {
        return view.keys(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
    }
}
