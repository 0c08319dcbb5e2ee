package nl.netwerkspoor.query.lateentries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class LateEntriesTest {

    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return at(told.all(), day);
    }

    private String at(Collection<Recorded> recorded, String day) {
        TrajectRecord record = new TrajectRecord(told.traject(), recorded);
        return Shown.text(
                LateEntries.of(
                        record.facts(), record.recorded(), LocalDate.parse(day).toEpochDay()),
                told);
    }

    private Recorded met(String when) {
        return told.tell("table-met", when, "table", "kerngroep");
    }

    @Test
    void has_the_medians_of_each_month_of_recording_and_stories_apart() {
        told.at("2026-01-10T12:00:00Z");
        met("2026-01-10");
        met("2026-01-01/2026-01-03");
        met("2025-12-31");
        told.via(Via.STORY);
        met("2012");
        told.via(Via.FORM).at("2026-02-28T12:00:00Z");
        met("2026-02");
        met("2026-02-27");

        assertThat(at("2026-03-01")).isEqualTo("""
                items:
                  - {month: 2026-01, number: 3, shortest: 7, longest: 9, because: #1 #2 #3, stories: {number: 1, shortest: 4758, longest: 5123, because: #4}}
                  - {month: 2026-02, number: 2, shortest: 0.5, longest: 14, because: #5 #6, stories: {number: 0, shortest: null, longest: null, because: }}
                """);
    }

    @Test
    void has_no_longest_delay_where_half_of_them_are_without_bound() {
        told.at("2026-01-10T12:00:00Z");
        met("../2012");
        met("2026-01-09");

        assertThat(at("2026-03-01")).contains("number: 2, shortest: 2379.5, longest: null");

        met("2026-01-09");
        assertThat(at("2026-03-01")).contains("number: 3, shortest: 1, longest: 1,");
    }

    @Test
    void counts_in_the_month_of_the_day_in_amsterdam() {
        told.at("2026-01-31T23:30:00Z");
        met("2026-01-31");

        assertThat(at("2026-03-01")).contains("month: 2026-02, number: 1, shortest: 1, longest: 1");
    }

    @Test
    void counts_what_was_corrected_when_it_was_first_told_by_its_standing_date_and_not_what_was_withdrawn() {
        told.at("2026-01-10T12:00:00Z");
        Recorded one = met("2026-01-09");
        Recorded other = met("2026-01-09");
        told.at("2026-02-10T12:00:00Z");
        told.correct(one, "2026-01-05", "table", "kerngroep");
        told.withdraw(other);

        assertThat(at("2026-03-01")).isEqualTo("""
                items:
                  - {month: 2026-01, number: 1, shortest: 5, longest: 5, because: #1, stories: {number: 0, shortest: null, longest: null, because: }}
                """);
    }

    @Test
    void counts_what_has_possibly_happened_by_the_day() {
        told.at("2026-01-10T12:00:00Z");
        met("2012");

        assertThat(at("2011-12-31")).isEqualTo("items: []\n");
        assertThat(at("2012-06-01")).contains("number: 1");
        assertThat(at("2012-12-31")).contains("number: 1");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        told.at("2026-01-10T12:00:00Z");
        Recorded first = met("2026-01-09");
        met("../2012");
        told.at("2026-02-10T12:00:00Z");
        told.correct(first, "2026-01-05", "table", "kerngroep");
        met("2026-02");

        for (String day : List.of("2012-12-31", "2026-03-01")) {
            AnyOrder.saysTheSame(told, recorded -> at(recorded, day));
        }
    }
}
