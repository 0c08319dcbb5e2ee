package nl.netwerkspoor.query.pages.telling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindSearchTest {

    @ParameterizedTest
    @CsvSource({
        "vergadering, table-met",
        "vergaderd, table-met",
        "bijeenkomst, activity-held",
        "geld, funding-secured",
        "Subsidie gestopt, funding-ended",
        "gestopt, initiative-ended",
        "begonnen, initiative-spontaneously-started",
        "een winkel begonnen, arrangement-opened",
        "client tafel, client-joined-table",
        "cliënt tafel, client-joined-table",
        "probleem, obstacle-raised",
        "table met, table-met"
    })
    void finds_a_kind_by_an_everyday_word(String typed, String what) {
        assertThat(Catalogue.kinds().stream()
                        .filter(kind -> KindSearch.finds(kind, typed))
                        .map(Kind::what))
                .contains(what);
    }

    @Test
    void each_kind_that_is_told_by_a_form_has_everyday_words_and_no_other_has() {
        assertThat(Catalogue.kinds().stream()
                        .filter(kind -> kind.everydayWords().isEmpty())
                        .map(Kind::what))
                .containsExactlyInAnyOrder("traject-started", "happening-corrected", "happening-withdrawn");
    }
}
