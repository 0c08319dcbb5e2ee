package nl.netwerkspoor.query.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return at(told.all(), day);
    }

    private String at(Collection<Recorded> recorded, String day) {
        return Shown.text(
                new Coverage()
                        .at(
                                new FoldedFacts(told.traject(), recorded),
                                LocalDate.parse(day).toEpochDay()),
                told);
    }

    private Recorded open(String key, String when, String field, String... where) {
        return told.tell(
                "arrangement-opened",
                when,
                "arrangement",
                key,
                "name",
                key.toUpperCase(Locale.ROOT),
                "field",
                field,
                "where",
                List.of(where));
    }

    @Test
    void shows_each_field_in_each_municipality_and_its_neighbourhoods() {
        open("winkel", "2012", "shop", "s-hertogenbosch/west", "s-hertogenbosch/oost", "ermelo");
        open("kiosk", "2013", "shop", "ermelo");
        open("moestuin", "2012", "food", "ermelo/west");

        assertThat(at("2013-06-01")).isEqualTo("""
                items:
                  - {municipality: ermelo, name: Ermelo, field: food, certainty: certain, count: {certain: 1, possible: 1}, because: #3, arrangements:
                  - {key: moestuin, name: MOESTUIN, certainty: certain, because: #3}, neighbourhoods:
                  - {neighbourhood: west, certainty: certain, count: {certain: 1, possible: 1}, because: #3, arrangements:
                  - {key: moestuin, name: MOESTUIN, certainty: certain, because: #3}}}
                  - {municipality: ermelo, name: Ermelo, field: shop, certainty: certain, count: {certain: 1, possible: 2}, because: #1 #2, arrangements:
                  - {key: kiosk, name: KIOSK, certainty: possible, because: #2}
                  - {key: winkel, name: WINKEL, certainty: certain, because: #1}, neighbourhoods: []}
                  - {municipality: s-hertogenbosch, name: 's-Hertogenbosch, field: shop, certainty: certain, count: {certain: 1, possible: 1}, because: #1, arrangements:
                  - {key: winkel, name: WINKEL, certainty: certain, because: #1}, neighbourhoods:
                  - {neighbourhood: oost, certainty: certain, count: {certain: 1, possible: 1}, because: #1, arrangements:
                  - {key: winkel, name: WINKEL, certainty: certain, because: #1}}
                  - {neighbourhood: west, certainty: certain, count: {certain: 1, possible: 1}, because: #1, arrangements:
                  - {key: winkel, name: WINKEL, certainty: certain, because: #1}}}
                """);
    }

    @Test
    void covers_nothing_before_and_after_and_perhaps_in_the_vague_years_of_opening_and_closing() {
        open("winkel", "2012", "shop", "ermelo");
        told.tell("arrangement-closed", "2014", "arrangement", "winkel");

        assertThat(at("2011-12-31")).isEqualTo("items: []\n");
        assertThat(at("2012-06-01")).contains("field: shop, certainty: possible, count: {certain: 0, possible: 1}");
        assertThat(at("2013-06-01")).contains("field: shop, certainty: certain");
        assertThat(at("2014-06-01"))
                .contains("field: shop, certainty: possible")
                .contains("because: #1 #2");
        assertThat(at("2014-12-31")).isEqualTo("items: []\n");
    }

    @Test
    void is_possible_where_an_extension_is() {
        open("winkel", "2012", "shop", "ermelo");
        told.tell("arrangement-extended", "2013", "arrangement", "winkel", "municipalities", List.of("putten"));

        assertThat(at("2012-12-31")).doesNotContain("putten");
        assertThat(at("2013-06-01"))
                .contains("municipality: putten, name: Putten, field: shop, certainty: possible, count: {certain: 0,"
                        + " possible: 1}, because: #1 #2");
        assertThat(at("2013-12-31")).contains("municipality: putten, name: Putten, field: shop, certainty: certain");
    }

    @Test
    void is_possibly_unknown_where_only_an_extension_says_it() {
        open("winkel", "2012", "shop");
        told.tell("arrangement-extended", "2013", "arrangement", "winkel", "municipalities", List.of("putten"));

        assertThat(at("2013-06-01")).isEqualTo("""
                items:
                  - {municipality: putten, name: Putten, field: shop, certainty: possible, count: {certain: 0, possible: 1}, because: #1 #2, arrangements:
                  - {key: winkel, name: WINKEL, certainty: possible, because: #1 #2}, neighbourhoods: []}
                  - {municipality: null, name: null, field: shop, certainty: possible, count: {certain: 0, possible: 1}, because: #1, arrangements:
                  - {key: winkel, name: WINKEL, certainty: possible, because: #1}, neighbourhoods: []}
                """);
        assertThat(at("2013-12-31")).doesNotContain("municipality: null");
    }

    @Test
    void is_known_where_the_initiatives_that_it_grew_from_began() {
        told.tell(
                "initiative-spontaneously-started",
                "2011",
                "initiative",
                "breien",
                "name",
                "Breien",
                "where",
                List.of("ermelo"));
        told.tell(
                "initiative-grew-into-arrangement",
                "2012",
                "initiatives",
                "breien",
                "arrangement",
                "winkel",
                "name",
                "WINKEL");
        told.tell("arrangement-extended", "2013", "arrangement", "winkel", "municipalities", List.of("putten"));

        assertThat(at("2012-06-01")).contains("municipality: ermelo").doesNotContain("municipality: null");
        assertThat(at("2013-06-01")).contains("municipality: putten").doesNotContain("municipality: null");
    }

    @Test
    void stands_apart_where_field_or_place_is_not_known_and_for_each_bare_other() {
        open("een", "2012", "other", "ermelo");
        open("twee", "2012", "other", "ermelo");
        told.tell("arrangement-opened", "2012", "arrangement", "drie", "name", "DRIE");

        assertThat(at("2012-12-31")).isEqualTo("""
                items:
                  - {municipality: ermelo, name: Ermelo, field: other, certainty: certain, count: {certain: 1, possible: 1}, because: #1, arrangements:
                  - {key: een, name: EEN, certainty: certain, because: #1}, neighbourhoods: []}
                  - {municipality: ermelo, name: Ermelo, field: other, certainty: certain, count: {certain: 1, possible: 1}, because: #2, arrangements:
                  - {key: twee, name: TWEE, certainty: certain, because: #2}, neighbourhoods: []}
                  - {municipality: null, name: null, field: null, certainty: certain, count: {certain: 1, possible: 1}, because: #3, arrangements:
                  - {key: drie, name: DRIE, certainty: certain, because: #3}, neighbourhoods: []}
                """);
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded opened = open("winkel", "2012", "shop", "ermelo");
        open("kiosk", "2012/2013", "shop", "ermelo/west", "putten");
        told.tell("arrangement-closed", "2014", "arrangement", "kiosk");
        told.correct(opened, "2013", "arrangement", "winkel", "name", "WINKEL", "where", List.of("putten"));

        for (String day : List.of("2012-06-01", "2013-06-01", "2015-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> at(recorded, day));
        }
    }
}
