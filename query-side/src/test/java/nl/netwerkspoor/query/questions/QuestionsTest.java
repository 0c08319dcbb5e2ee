package nl.netwerkspoor.query.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.happenings.QuestionKey;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final Questions view = new Questions();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return Shown.at(view, told, "klein", day);
    }

    private List<String> states(String day) {
        return Questions.states(
                        new FoldedFacts(told.traject(), told.all()),
                        new QuestionKey("klein"),
                        LocalDate.parse(day).toEpochDay())
                .stream()
                .map(state -> state.value() + " " + state.certainty().code() + " " + state.because())
                .toList();
    }

    private Recorded raise(String when, List<String> about) {
        return told.tell("question-raised", when, "question", "klein", "name", "Hoe blijft het klein?", "about", about);
    }

    @Test
    void shows_a_whole_question() {
        told.tell("initiative-spontaneously-started", "2010", "initiative", "soep", "name", "Soepgroep");
        told.tell(
                "question-raised",
                "2012",
                "question",
                "klein",
                "name",
                "Hoe blijft het klein?",
                "by",
                List.of("table:kerngroep"),
                "about",
                List.of("initiative:soep"));
        told.tell("voiced-again", "2012-11", "of", "question:klein", "by", "organisation:iriszorg", "text", "Ja, hoe?");
        told.tell("activity-held", "2012", "of", "initiative:soep", "name", "Proefmaal");
        told.tell("obstacle-raised", "2011", "obstacle", "keuken", "about", "initiative:soep");
        told.tell("obstacle-raised", "2013", "obstacle", "keuken", "about", "initiative:soep");
        told.tell("question-answered", "2013", "question", "klein", "text", "Met twee groepen.");
        told.tell("question-dropped", "2015", "question", "klein", "reason", "Speelt niet meer.");

        assertThat(at("2013-06-01")).isEqualTo("""
                        key: klein
                        name: Hoe blijft het klein?
                        certainty: certain
                        raised: 2012-01-01/2012-12-31
                        by: [table:kerngroep]
                        about: [initiative:soep]
                        states:
                          - {value: open, certainty: possible, since: 2012, until: 2013, because: #2 #7}
                          - {value: answered, certainty: possible, since: 2013, until: null, because: #7}
                        closings:
                          - {value: answered, text: Met twee groepen., when: 2013, certainty: possible, because: #7}
                        voicedAgain:
                          - {when: 2012-11, certainty: certain, by: [organisation:iriszorg], inquiry: null, text: Ja, hoe?, because: #3}
                        since:
                          - {happening: 00000000-0000-0001-0000-000000000004, position: 4, what: activity-held, when: 2012, sentence: Bij Soepgroep was er een activiteit: Proefmaal., certainty: certain, because: #2 #4}
                          - {happening: 00000000-0000-0001-0000-000000000006, position: 6, what: obstacle-raised, when: 2013, sentence: Er is een knelpunt genoemd., certainty: possible, because: #2 #6}
                        because: #2
                        """);
        assertThat(at("2015-12-31"))
                .contains("{value: dropped, text: Speelt niet meer., when: 2015, certainty: certain, because: #8}");
    }

    @Test
    void is_not_there_before_it_was_raised() {
        raise("2012", List.of());

        assertThat(at("2011-12-31")).isEqualTo("absent");
        assertThat(at("2012-06-01")).contains("certainty: possible");
        assertThat(at("2012-12-31")).contains("certainty: certain", "since: []");
    }

    @Test
    void goes_from_open_to_answered_or_dropped_and_open_again() {
        raise("2012", List.of());
        told.tell("question-answered", "2013", "question", "klein");
        raise("2014", List.of());
        told.tell("question-dropped", "2015", "question", "klein");

        assertThat(states("2012-12-31")).containsExactly("open certain [1]");
        assertThat(states("2013-06-01")).containsExactly("open possible [1, 2]", "answered possible [2]");
        assertThat(states("2013-12-31")).containsExactly("answered certain [2]");
        assertThat(states("2014-12-31")).containsExactly("open certain [3]");
        assertThat(states("2015-12-31")).containsExactly("dropped certain [4]");
        assertThat(at("2015-12-31")).contains("certainty: certain");
    }

    @Test
    void what_may_have_happened_before_it_was_raised_is_possible_since() {
        told.tell("table-met", "2012", "table", "kerngroep");
        told.tell("table-met", "2011", "table", "kerngroep");
        raise("2012-05", List.of("table:kerngroep"));
        told.tell("table-met", "2012-05", "table", "kerngroep");
        told.tell("table-met", "2012-04/2012-05", "table", "kerngroep");
        told.tell("table-met", "2012-06", "table", "anders");

        assertThat(at("2013-01-01").lines().filter(line -> line.contains("table-met")))
                .map(line -> line.replaceAll(".*position: (\\d+).*certainty: (\\w+), because: (.*)}", "$1 $2 $3"))
                .containsExactly("1 possible #1 #3", "5 possible #3 #5", "4 certain #3 #4");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded raised = raise("2011/2012", List.of("table:kerngroep"));
        Recorded met = told.tell("table-met", "2012", "table", "kerngroep");
        Recorded answered = told.tell("question-answered", "2013", "question", "klein");
        told.correct(met, "2013", "table", "kerngroep", "times", "2");
        told.correct(raised, "2012", "question", "klein", "name", "Hoe blijft het zo?", "about", "table:kerngroep");
        told.withdraw(answered);
        told.tell("question-dropped", "2013", "question", "klein");
        told.tell("voiced-again", "2012", "of", "question:klein");

        for (String day : List.of("2011-06-01", "2012-06-01", "2014-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, "klein", day) + order(recorded, day));
        }
    }

    private List<String> order(Collection<Recorded> recorded, String day) {
        return view.keys(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
    }
}
