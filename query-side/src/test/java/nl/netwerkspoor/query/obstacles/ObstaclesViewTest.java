package nl.netwerkspoor.query.obstacles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.netwerkspoor.happenings.ObstacleKey;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class ObstaclesViewTest {

    private final ObstaclesView view = new ObstaclesView();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return Shown.at(view, told, "ruimte", day);
    }

    private List<String> states(String day) {
        return ObstaclesView.states(
                        new FoldedFacts(told.traject(), told.all()),
                        new ObstacleKey("ruimte"),
                        LocalDate.parse(day).toEpochDay())
                .stream()
                .map(state -> state.value() + " " + state.certainty().code() + " " + state.because())
                .toList();
    }

    private Recorded raise(String when) {
        return told.tell("obstacle-raised", when, "obstacle", "ruimte", "name", "Geen ruimte");
    }

    private Recorded ease(String when, String how) {
        return told.tell("obstacle-eased", when, "obstacle", "ruimte", "how", how);
    }

    @Test
    void shows_a_whole_obstacle() {
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        told.tell(
                "obstacle-raised",
                "2012",
                "obstacle",
                "ruimte",
                "name",
                "Geen ruimte",
                "category",
                "space",
                "about",
                List.of("organisation:iriszorg", "table:kerngroep"),
                "text",
                "Overal is het vol.");
        told.tell(
                "voiced-again", "2012-11", "of", "obstacle:ruimte", "by", "organisation:iriszorg", "text", "Nog vol.");
        told.tell("voiced-again", "2014", "of", "obstacle:ruimte");
        ease("2013", "lessened");

        assertThat(at("2013-06-01")).isEqualTo("""
                        key: ruimte
                        name: Geen ruimte
                        category: space
                        certainty: certain
                        raised: 2012-01-01/2012-12-31
                        states:
                          - {value: open, certainty: possible, since: 2012, until: 2013, because: #2 #5}
                          - {value: lessened, certainty: possible, since: 2013, until: null, because: #5}
                        about: [organisation:iriszorg, table:kerngroep]
                        text: Overal is het vol.
                        voicedAgain:
                          - {when: 2012-11, certainty: certain, by: [organisation:iriszorg], inquiry: null, text: Nog vol., because: #3}
                        because: #2
                        """);
    }

    @Test
    void is_not_there_before_it_was_raised() {
        raise("2012");

        assertThat(at("2011-12-31")).isEqualTo("absent");
        assertThat(at("2012-06-01")).contains("certainty: possible");
        assertThat(at("2012-12-31")).contains("certainty: certain");
    }

    @Test
    void is_called_by_its_key_where_it_has_no_name() {
        told.tell("obstacle-raised", "2012", "obstacle", "ruimte");

        assertThat(at("2013-01-01")).contains("name: ruimte");
    }

    @Test
    void goes_from_open_to_lessened_to_resolved() {
        raise("2012");
        ease("2013", "lessened");
        ease("2014", "resolved");

        assertThat(states("2012-12-31")).containsExactly("open certain [1]");
        assertThat(states("2013-06-01")).containsExactly("open possible [1, 2]", "lessened possible [2]");
        assertThat(states("2013-12-31")).containsExactly("lessened certain [2]");
        assertThat(states("2014-12-31")).containsExactly("resolved certain [3]");
        assertThat(at("2014-12-31")).contains("certainty: certain");
    }

    @Test
    void is_open_again_when_raised_again() {
        raise("2012");
        ease("2013", "resolved");
        raise("2014");

        assertThat(states("2015-01-01")).containsExactly("open certain [3]");
    }

    @Test
    void is_certainly_eased_though_its_raising_has_no_first_day() {
        raise("../2012");
        ease("2012", "lessened");

        assertThat(states("2013-01-01")).containsExactly("lessened certain [2]");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded raised = raise("2012");
        Recorded eased = ease("2012", "resolved");
        told.correct(eased, "2012-06/2013", "obstacle", "ruimte", "how", "lessened");
        told.correct(raised, "2011/2012", "obstacle", "ruimte", "name", "Te weinig ruimte", "category", "space");
        Recorded again = told.tell("voiced-again", "2012", "of", "obstacle:ruimte");
        told.withdraw(again);
        told.tell("voiced-again", "2013", "of", "obstacle:ruimte");

        for (String day : List.of("2011-06-01", "2012-07-01", "2014-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, "ruimte", day));
        }
    }
}
