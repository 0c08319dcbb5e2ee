package nl.netwerkspoor.query.goals;

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

class GoalsTest {

    private final Goals view = new Goals();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String goal, String day) {
        return Shown.at(view, told, goal, day);
    }

    private String field(String goal, String day, String field) {
        return at(goal, day)
                .lines()
                .filter(line -> line.startsWith(field + ": "))
                .findFirst()
                .orElseThrow();
    }

    private Recorded agree(String when, String goal, @Nullable String parent) {
        return told.tell("goal-agreed", when, "goal", goal, "name", "Doel " + goal, "parent", parent);
    }

    private Recorded hold(String when, String subject, String goal, String verdict) {
        return told.tell("held-against-goal", when, "subject", subject, "goal", goal, "verdict", verdict);
    }

    @Test
    void shows_a_whole_goal() {
        agree("2010", "meedoen", null);
        told.tell(
                "goal-agreed",
                "2012",
                "goal",
                "dichtbij",
                "name",
                "Dicht bij huis",
                "by",
                List.of("table:kerngroep", "organisation:iriszorg"),
                "parent",
                "meedoen",
                "theme",
                "organisation");
        agree("2013", "in-de-buurt", "dichtbij");
        told.tell("initiative-spontaneously-started", "2012", "initiative", "soep", "name", "Soepgroep");
        hold("2013", "initiative:soep", "dichtbij", "not");
        hold("2014", "initiative:soep", "dichtbij", "partly");
        told.tell("goal-dropped", "2015", "goal", "dichtbij", "reason", "Het is er.");

        assertThat(at("dichtbij", "2014-06-01")).isEqualTo("""
                        key: dichtbij
                        name: Dicht bij huis
                        certainty: certain
                        since: 2012
                        until: null
                        theme: organisation
                        by: [table:kerngroep, organisation:iriszorg]
                        parent: meedoen
                        children: [in-de-buurt]
                        subjects:
                          - {subject: initiative:soep, name: Soepgroep, verdicts:
                          - {value: not, certainty: possible, since: 2013, until: 2014, because: #5 #6}
                          - {value: partly, certainty: possible, since: 2014, until: null, because: #6}}
                        nothingContributes: null
                        because: {certainty: #2, theme: #2, by: #2, parent: #2, children: #3}
                        """);
        assertThat(at("meedoen", "2014-06-01")).isEqualTo("""
                        key: meedoen
                        name: Doel meedoen
                        certainty: certain
                        since: 2010
                        until: null
                        theme: null
                        by: []
                        parent: null
                        children: [dichtbij]
                        subjects: []
                        nothingContributes: null
                        because: {certainty: #1, theme: #1, by: #1, parent: #1, children: #2}
                        """);
    }

    @Test
    void is_possible_while_it_is_agreed_or_dropped_and_absent_before_and_after() {
        agree("2012", "meedoen", null);
        told.tell("goal-dropped", "2014", "goal", "meedoen");

        assertThat(at("meedoen", "2011-12-31")).isEqualTo("absent");
        assertThat(field("meedoen", "2012-06-01", "certainty")).isEqualTo("certainty: possible");
        assertThat(field("meedoen", "2013-01-01", "certainty")).isEqualTo("certainty: certain");
        assertThat(field("meedoen", "2014-06-01", "certainty")).isEqualTo("certainty: possible");
        assertThat(field("meedoen", "2014-06-01", "until")).isEqualTo("until: 2014");
        assertThat(at("meedoen", "2014-12-31")).isEqualTo("absent");
    }

    @Test
    void is_there_again_when_agreed_again_under_another_parent() {
        agree("2010", "meedoen", null);
        agree("2010", "wonen", null);
        agree("2012", "dichtbij", "meedoen");
        told.tell("goal-dropped", "2014", "goal", "dichtbij");
        agree("2016", "dichtbij", "wonen");

        assertThat(field("meedoen", "2013-01-01", "children")).isEqualTo("children: [dichtbij]");
        assertThat(field("wonen", "2013-01-01", "children")).isEqualTo("children: []");
        assertThat(field("meedoen", "2017-01-01", "children")).isEqualTo("children: []");
        assertThat(field("wonen", "2017-01-01", "children")).isEqualTo("children: [dichtbij]");
        assertThat(field("dichtbij", "2017-01-01", "parent")).isEqualTo("parent: wonen");
    }

    @Test
    void nothing_contributes_to_a_leaf_until_something_does() {
        agree("2010", "meedoen", null);
        hold("2012", "idea:soep", "meedoen", "contributes");

        assertThat(field("meedoen", "2010-06-01", "nothingContributes"))
                .isEqualTo("nothingContributes: {certainty: possible, because: #1}");
        assertThat(field("meedoen", "2011-12-31", "nothingContributes"))
                .isEqualTo("nothingContributes: {certainty: certain, because: #1}");
        assertThat(field("meedoen", "2012-06-01", "nothingContributes"))
                .isEqualTo("nothingContributes: {certainty: possible, because: #1 #2}");
        assertThat(field("meedoen", "2012-12-31", "nothingContributes")).isEqualTo("nothingContributes: null");
    }

    @Test
    void what_contributes_wholly_or_partly_contributes_and_what_does_not_is_nothing() {
        agree("2010", "meedoen", null);
        hold("2012", "idea:soep", "meedoen", "not");
        hold("2013", "idea:soep", "meedoen", "partly");
        hold("2013/2014", "idea:soep", "meedoen", "contributes");

        assertThat(field("meedoen", "2012-12-31", "nothingContributes"))
                .isEqualTo("nothingContributes: {certainty: certain, because: #1 #2}");
        assertThat(field("meedoen", "2013-12-31", "nothingContributes")).isEqualTo("nothingContributes: null");
    }

    @Test
    void a_goal_with_goals_under_it_is_no_leaf() {
        agree("2010", "meedoen", null);
        agree("2012", "dichtbij", "meedoen");
        told.tell("goal-dropped", "2014", "goal", "dichtbij");

        assertThat(field("meedoen", "2012-06-01", "nothingContributes"))
                .isEqualTo("nothingContributes: {certainty: possible, because: #1 #2}");
        assertThat(field("meedoen", "2013-01-01", "nothingContributes")).isEqualTo("nothingContributes: null");
        assertThat(field("meedoen", "2015-01-01", "nothingContributes"))
                .isEqualTo("nothingContributes: {certainty: certain, because: #1}");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded agreed = agree("2010/2012", "meedoen", null);
        agree("2012", "dichtbij", "meedoen");
        Recorded held = hold("2012", "idea:soep", "meedoen", "not");
        told.correct(held, "2013", "subject", "idea:soep", "goal", "meedoen", "verdict", "partly");
        hold("2013", "idea:soep", "meedoen", "contributes");
        told.withdraw(hold("2013", "idea:tuin", "meedoen", "contributes"));
        told.correct(agreed, "2011", "goal", "meedoen", "name", "Meedoen", "theme", "participation");
        told.tell("goal-dropped", "2015", "goal", "dichtbij");

        for (String day : List.of("2010-06-01", "2012-06-01", "2013-06-01", "2016-01-01")) {
            AnyOrder.saysTheSame(
                    told, recorded -> Shown.at(view, told, recorded, "meedoen", day) + order(recorded, day));
        }
    }

    private List<String> order(Collection<Recorded> recorded, String day) {
        return view.keys(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
    }
}
