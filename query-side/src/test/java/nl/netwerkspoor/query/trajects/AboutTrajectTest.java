package nl.netwerkspoor.query.trajects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AboutTrajectTest {

    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return at(told.all(), day);
    }

    private String at(Collection<Recorded> recorded, String day) {
        AboutTraject about = AboutTraject.at(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
        Fact ended = about.ended();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("name", about.name());
        shown.put("effect", about.desiredEffect());
        shown.put("municipalities", about.municipalities());
        shown.put("ended", ended == null ? null : ended.when());
        return Shown.text(shown, told);
    }

    private void start() {
        told.tell(
                "traject-started",
                "2010",
                "name",
                "Voorbeeld",
                "desiredEffect",
                "Meedoen.",
                "municipalities",
                List.of("ermelo", "putten"));
    }

    @Test
    void is_what_was_told_at_the_start_until_something_else_is() {
        start();
        told.tell("desired-effect-agreed", "2012", "desiredEffect", "Samen meedoen.");
        told.tell("desired-effect-agreed", "2011", "desiredEffect", "Meer meedoen.");
        told.tell("municipality-joined-traject", "2012", "municipality", "nunspeet");
        told.tell("municipality-left-traject", "2012", "municipality", "putten");
        told.tell("traject-ended", "2014");

        assertThat(at("2010-12-31")).isEqualTo("""
                        name: Voorbeeld
                        effect: Meedoen.
                        municipalities: [ermelo, putten]
                        ended: null
                        """);
        assertThat(at("2012-06-30")).isEqualTo("""
                        name: Voorbeeld
                        effect: Samen meedoen.
                        municipalities: [ermelo, nunspeet, putten]
                        ended: null
                        """);
        assertThat(at("2014-12-31")).isEqualTo("""
                        name: Voorbeeld
                        effect: Samen meedoen.
                        municipalities: [ermelo, nunspeet]
                        ended: 2014
                        """);
    }

    @Test
    void has_a_municipality_that_left_and_joined_again() {
        start();
        told.tell("municipality-left-traject", "2011", "municipality", "putten");
        told.tell("municipality-joined-traject", "2013", "municipality", "putten");

        assertThat(at("2012-06-01")).contains("municipalities: [ermelo]");
        assertThat(at("2014-01-01")).contains("municipalities: [ermelo, putten]");
    }

    @Test
    void is_the_same_in_whatever_order_and_however_often_it_arrives() {
        start();
        Recorded agreed = told.tell("desired-effect-agreed", "2012", "desiredEffect", "Samen meedoen.");
        told.correct(agreed, "2011", "desiredEffect", "Meer meedoen.");
        told.tell("municipality-left-traject", "2011/2012", "municipality", "putten");
        told.withdraw(told.tell("traject-ended", "2013"));
        told.tell("traject-ended", "2014");

        for (String day : List.of("2010-06-01", "2012-06-01", "2015-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> at(recorded, day));
        }
    }
}
