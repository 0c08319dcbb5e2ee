package nl.netwerkspoor.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.record.Timeline.Filter;
import nl.netwerkspoor.query.record.Timeline.Order;
import nl.netwerkspoor.query.record.Timeline.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final long TODAY = LocalDate.parse("2020-01-01").toEpochDay();

    private final Tellings told = new Tellings("voorbeeld");

    @BeforeEach
    void a_record() {
        told.tell("traject-started", "2010", "name", "Voorbeeld");
        told.tell("organisation-joined-network", "../2012", "organisation", "iriszorg", "name", "IrisZorg");
        told.tell(
                "initiative-spontaneously-started",
                "2012-05",
                "initiative",
                "voetbal",
                "name",
                "Voetbal",
                "where",
                "ermelo/centrum",
                "sources",
                List.of(Map.of("kind", "conversation")));
        told.tell("obstacle-raised", "2012", "obstacle", "ruimte", "name", "Vol", "about", "initiative:voetbal");
        told.tell(
                "activity-held",
                "2012-05",
                "of",
                "initiative:voetbal",
                "where",
                "ermelo",
                "note",
                "Het regende.",
                "sources",
                List.of(Map.of("kind", "document", "document", "Krant")));
    }

    private static Filter all() {
        return filter(List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Filter filter(
            List<ThingKey> things,
            List<String> whats,
            List<String> places,
            List<String> sources,
            @Nullable Predicate<Text> words) {
        return new Filter(things, whats, places.stream().map(Place::parse).toList(), sources, words, TODAY);
    }

    private List<Object> positions(Filter filter) {
        return positions(Timeline.of(record(), filter, Order.RECORD, null, 100));
    }

    private TrajectRecord record() {
        return new TrajectRecord(told.traject(), told.all());
    }

    private static List<Object> positions(Page page) {
        List<Object> positions = new ArrayList<>();
        page.items().forEach(item -> positions.add(String.valueOf(item.get("position"))));
        return positions;
    }

    @Test
    void goes_by_when_with_the_unbounded_first() {
        assertThat(positions(Timeline.of(record(), all(), Order.WHEN, null, 100)))
                .containsExactly("2", "1", "4", "3", "5");
    }

    @Test
    void goes_by_record() {
        assertThat(positions(Timeline.of(record(), all(), Order.RECORD, null, 100)))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void shows_what_stands_with_its_date_and_sentence() {
        Recorded ended = told.tell("initiative-ended", "2014", "initiative", "voetbal");
        told.correct(ended, "2011-05", "initiative", "voetbal", "reason", "Klaar");
        Recorded stalled = told.tell("initiative-stalled", "2013", "initiative", "voetbal");
        told.withdraw(stalled);

        Page page = Timeline.of(record(), all(), Order.WHEN, null, 100);

        assertThat(positions(page)).containsExactly("2", "1", "6", "4", "3", "5");
        assertThat(page.items().get(2).get("dated"))
                .isEqualTo(Dated.told(VagueDate.parse("2011-05"), LocalDate.parse("2011-05-31")));
        assertThat(page.items().get(2)).containsKeys("sentence", "recordedAt", "reason", "erased");
    }

    @Test
    void leaves_out_what_cannot_have_happened_by_the_day() {
        Filter early = new Filter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                LocalDate.parse("2012-01-01").toEpochDay());

        assertThat(positions(early)).containsExactly("1", "2", "4");
    }

    @Test
    void takes_what_names_a_thing_through_about_too() {
        assertThat(positions(filter(List.of(new InitiativeKey("voetbal")), List.of(), List.of(), List.of(), null)))
                .containsExactly("3", "4", "5");
        assertThat(positions(filter(
                        List.of(new InitiativeKey("voetbal"), new OrganisationKey("iriszorg")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null)))
                .containsExactly("2", "3", "4", "5");
    }

    @Test
    void takes_some_kinds() {
        assertThat(positions(
                        filter(List.of(), List.of("activity-held", "obstacle-raised"), List.of(), List.of(), null)))
                .containsExactly("4", "5");
    }

    @Test
    void takes_a_municipality_with_its_neighbourhoods() {
        assertThat(positions(filter(List.of(), List.of(), List.of("ermelo"), List.of(), null)))
                .containsExactly("3", "5");
        assertThat(positions(filter(List.of(), List.of(), List.of("ermelo/centrum"), List.of(), null)))
                .containsExactly("3");
        assertThat(positions(filter(List.of(), List.of(), List.of("putten"), List.of(), null)))
                .isEmpty();
    }

    @Test
    void takes_some_kinds_of_source() {
        assertThat(positions(filter(List.of(), List.of(), List.of(), List.of("document"), null)))
                .containsExactly("5");
        assertThat(positions(filter(List.of(), List.of(), List.of(), List.of("document", "conversation"), null)))
                .containsExactly("3", "5");
    }

    @Test
    void takes_texts_that_the_search_found() {
        Predicate<Text> rain = text -> text instanceof Text.Kept kept
                && told.words()
                        .getOrDefault(kept.attempt(), Map.of())
                        .getOrDefault(kept.field(), "")
                        .contains("regende");

        assertThat(positions(filter(List.of(), List.of(), List.of(), List.of(), rain)))
                .containsExactly("5");
    }

    @Test
    void takes_only_what_passes_every_filter() {
        assertThat(positions(filter(
                        List.of(new InitiativeKey("voetbal")),
                        List.of(),
                        List.of("ermelo"),
                        List.of("document"),
                        null)))
                .containsExactly("5");
    }

    @Test
    void goes_page_by_page_also_when_the_last_shown_is_withdrawn() {
        Page first = Timeline.of(record(), all(), Order.WHEN, null, 2);
        told.withdraw(told.all().getFirst());
        Page second = Timeline.of(record(), all(), Order.WHEN, first.next(), 2);
        Page third = Timeline.of(record(), all(), Order.WHEN, second.next(), 2);

        assertThat(positions(first)).containsExactly("2", "1");
        assertThat(positions(second)).containsExactly("4", "3");
        assertThat(positions(third)).containsExactly("5");
        assertThat(third.next()).isNull();
    }

    @Test
    void refuses_a_cursor_of_another_kind() {
        for (String cursor : List.of("", "3", "1_2_x", "99999999999999999999_1_1", "9999999999999999999_1_1")) {
            assertThatThrownBy(() -> Timeline.of(record(), all(), Order.WHEN, cursor, 2))
                    .as(cursor)
                    .isInstanceOf(Refused.class);
        }
    }
}
