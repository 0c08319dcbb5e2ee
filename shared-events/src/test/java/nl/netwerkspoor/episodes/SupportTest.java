package nl.netwerkspoor.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.Tellings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final InitiativeKey VOETBAL = new InitiativeKey("voetbal");

    private final Tellings told = new Tellings("noord");

    private void tell(String what, String when, @Nullable String contribution) {
        told.tell(
                what,
                when,
                "of",
                "initiative:voetbal",
                "supporter",
                "organisation:iriszorg",
                "contribution",
                contribution);
    }

    private List<String> at(String day) {
        long asked = LocalDate.parse(day).toEpochDay();
        return Episodes.supports(History.standing(told.all()), VOETBAL).stream()
                .filter(support -> support.episode().at(asked).certainty() != Certainty.ABSENT)
                .map(support -> {
                    Code contribution = support.contribution();
                    return (contribution == null ? "" : contribution.value() + " ")
                            + support.episode().at(asked).certainty().code();
                })
                .toList();
    }

    @Test
    void leaving_without_a_contribution_ends_all_that_began_before_and_none_that_began_later() {
        tell("supporter-joined", "2012", "space");
        tell("supporter-left", "2013", null);
        tell("supporter-joined", "2014", "time");

        assertThat(at("2012-12-31")).containsExactly("space certain");
        assertThat(at("2014-01-01")).containsExactly("time possible");
        assertThat(at("2014-12-31")).containsExactly("time certain");
    }

    @Test
    void leaving_without_a_contribution_cannot_lie_before_the_only_one_began() {
        tell("supporter-joined", "2012/2013", "space");
        tell("supporter-left", "2012", null);

        assertThat(at("2013-12-31")).isEmpty();
    }

    @Test
    void leaving_without_a_contribution_ends_what_began_first_when_all_else_began_later() {
        tell("supporter-joined", "2012/2013", "space");
        tell("supporter-left", "2012", null);
        tell("supporter-joined", "2014", "time");

        assertThat(at("2013-12-31")).isEmpty();
        assertThat(at("2014-12-31")).containsExactly("time certain");
    }

    @Test
    void what_supported_with_something_not_known_may_have_left_with_what_is_named() {
        tell("supporter-joined", "2012", null);
        tell("supporter-joined", "2013", "space");
        tell("supporter-left", "2014", "time");

        assertThat(at("2013-12-31")).containsExactly("certain", "space certain");
        assertThat(at("2014-12-31")).containsExactly("possible", "space certain");

        tell("supporter-left", "2015", null);

        assertThat(at("2015-12-31")).isEmpty();
    }

    @Test
    void leaving_with_a_contribution_may_have_ended_one_not_known_before_that_contribution_began() {
        tell("supporter-joined", "2010", null);
        tell("supporter-joined", "2012/2013", "space");
        tell("supporter-left", "2012", "space");

        assertThat(at("2013-12-31")).containsExactly("possible", "space possible");
    }

    @Test
    void each_bare_other_stands_for_itself() {
        tell("supporter-joined", "2012", "other");
        tell("supporter-joined", "2013", "other");
        tell("supporter-left", "2014", "other");

        assertThat(at("2015-01-01")).containsExactly("other certain", "other certain");

        tell("supporter-left", "2016", null);

        assertThat(at("2016-12-31")).isEmpty();
    }

    @Test
    void since_when_goes_by_the_dates_whatever_was_told_first() {
        tell("supporter-joined", "2012/2012-09", "space");
        tell("supporter-joined", "2011/2012-06", "space");
        tell("supporter-left", "2014/2015", "space");
        tell("supporter-left", "2014", "space");

        Episode.State state = Episodes.supports(History.standing(told.all()), VOETBAL)
                .getFirst()
                .episode()
                .at(LocalDate.parse("2014-06-01").toEpochDay());

        assertThat(Objects.requireNonNull(state.since()).when()).hasToString("2012/2012-09");
        assertThat(Objects.requireNonNull(state.until()).when()).hasToString("2014");
    }

    @Test
    void the_same_contribution_again_is_one_support() {
        tell("supporter-joined", "2012", "space");
        tell("supporter-left", "2013", "space");
        tell("supporter-joined", "2014", "space");

        assertThat(at("2013-12-31")).isEmpty();
        assertThat(at("2014-12-31")).hasSize(1);
    }
}
