package nl.netwerkspoor.query.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.progress.Figures;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private final Tellings told = new Tellings("voorbeeld");

    private Map<String, @Nullable Object> since(Collection<Recorded> recorded, long since, String day) {
        return since(
                new TrajectRecord(told.traject(), recorded),
                since,
                LocalDate.parse(day).toEpochDay());
    }

    private static Map<String, @Nullable Object> since(TrajectRecord record, long since, long day) {
        return Learned.since(
                record,
                since,
                Figures.at(record.first(record.sizeUpTo(since)).facts(), day),
                Figures.at(record.facts(), day));
    }

    private String since(long since, String day) {
        return Shown.text(since(told.all(), since, day), told);
    }

    private void tellTheKnown() {
        told.at("2026-01-10T12:00:00Z");
        told.tell("table-formed", "2012", "table", "kern", "name", "Kerngroep");
        told.tell("initiative-spontaneously-started", "2012", "initiative", "voetbal", "name", "Voetbal");
        told.tell("initiative-stalled", "2013", "initiative", "voetbal");
    }

    @Test
    void shows_what_is_new_late_corrected_and_withdrawn_and_the_figures_that_it_changed() {
        tellTheKnown();
        told.at("2026-02-10T12:00:00Z");
        told.tell("table-met", "2026-02-10", "table", "kern");
        told.tell("arrangement-opened", "2014/2015", "arrangement", "inloop", "name", "Inloop");
        told.correct(
                told.all().get(1),
                "2013",
                "reasonOfCorrection",
                "Het was later.",
                "initiative",
                "voetbal",
                "name",
                "Straatvoetbal");
        told.withdraw(told.all().get(2));

        assertThat(since(3, "2026-02-10")).isEqualTo("""
                since: 3
                figures: {initiativesSpark: {before: {certain: 0, possible: 0, because: }, after: {certain: 1, possible: 1, because: #2}}, initiativesStalled: {before: {certain: 1, possible: 1, because: #2 #3}, after: {certain: 0, possible: 0, because: }}, arrangementsOpen: {before: {certain: 0, possible: 0, because: }, after: {certain: 1, possible: 1, because: #5}}, municipalitiesCovered: {before: {certain: 0, possible: 0, because: }, after: {certain: 1, possible: 1, because: #5}}, fieldsCovered: {before: {certain: 0, possible: 0, because: }, after: {certain: 1, possible: 1, because: #5}}}
                new:
                  - {position: 4, happening: 00000000-0000-0001-0000-000000000004, recordedAt: 2026-02-10T12:01:00Z, what: table-met, when: 2026-02-10, sentence: Kerngroep kwam bijeen.}
                late:
                  - {position: 5, happening: 00000000-0000-0001-0000-000000000005, recordedAt: 2026-02-10T12:02:00Z, what: arrangement-opened, when: 2014/2015, sentence: Inloop ging open., delay: DayRange[min=3694, max=4423]}
                corrections:
                  - {position: 6, happening: 00000000-0000-0001-0000-000000000006, recordedAt: 2026-02-10T12:03:00Z, what: initiative-spontaneously-started, when: 2013, sentence: Straatvoetbal begon uit zichzelf., corrects: 2, reason: Het was later.}
                withdrawals:
                  - {position: 7, happening: 00000000-0000-0001-0000-000000000007, recordedAt: 2026-02-10T12:04:00Z, what: initiative-stalled, when: 2013, sentence: Straatvoetbal viel stil., withdraws: 3, reason: null}
                """);
    }

    @Test
    void learns_of_figures_only_what_had_happened_by_the_day() {
        tellTheKnown();
        told.tell("table-formed", "2014", "table", "ander", "name", "Ander");

        assertThat(since(3, "2013-12-31")).contains("figures: {}\n").contains("position: 4");
        assertThat(since(3, "2014-06-01"))
                .contains("tables: {before: {certain: 1, possible: 1, because: #1}, after: {certain: 1, possible: 2,"
                        + " because: #1 #4}}");
        assertThat(since(3, "2014-12-31")).contains("after: {certain: 2, possible: 2, because: #1 #4}");
    }

    @Test
    void is_late_only_where_it_certainly_happened_before_the_day_it_was_told() {
        told.at("2026-02-10T12:00:00Z");
        told.tell("table-met", "2026-02-09", "table", "kern");
        told.tell("table-met", "2026-02", "table", "kern");
        told.tell("table-met", "../2012", "table", "kern");

        assertThat(since(0, "2026-02-10"))
                .containsSubsequence(
                        "new:",
                        "when: 2026-02,",
                        "late:",
                        "when: 2026-02-09, sentence:",
                        "delay: DayRange[min=1, max=1]",
                        "when: ../2012,",
                        "max=null]");
    }

    @Test
    void learned_nothing_since_the_end() {
        tellTheKnown();

        assertThat(since(3, "2014-01-01")).isEqualTo("""
                since: 3
                figures: {}
                new: []
                late: []
                corrections: []
                withdrawals: []
                """);
    }

    @Test
    void names_exactly_the_figures_that_differ_in_two_answers_of_progress() {
        tellTheKnown();
        told.tell("initiative-revived", "2014", "initiative", "voetbal");
        told.tell("arrangement-opened", "2014", "arrangement", "inloop", "name", "Inloop", "where", "ermelo");
        told.tell("obstacle-raised", "2013", "obstacle", "ruimte", "name", "Geen ruimte");
        told.tell(
                "participant-joined-network",
                "2013",
                "participant",
                "deelnemer-1",
                "background",
                "client",
                "size",
                "3");
        told.tell(
                "participant-joined-network",
                "2013",
                "participant",
                "deelnemer-2",
                "background",
                "client",
                "size",
                "1");
        told.withdraw(told.all().get(5));
        TrajectRecord all = new TrajectRecord(told.traject(), told.all());

        for (String day : List.of("2012-06-01", "2013-06-01", "2014-06-01", "2020-01-01")) {
            long at = LocalDate.parse(day).toEpochDay();
            for (int before = 0; before <= all.size(); before++) {
                for (int after = before; after <= all.size(); after++) {
                    Map<String, String> then = figures(all.first(before), at);
                    Map<String, String> now = figures(all.first(after), at);
                    Set<String> differ = new TreeSet<>(now.keySet());
                    differ.removeIf(name -> Objects.equals(now.get(name), then.get(name)));
                    assertThat(since(all.first(after), before, at).get("figures"))
                            .as("from %d to %d on %s", before, after, day)
                            .extracting(figures -> new TreeSet<>(((Map<?, ?>) figures).keySet()))
                            .isEqualTo(differ);
                }
            }
        }
    }

    /** As progress answers them, without what they were derived from. */
    private static Map<String, String> figures(TrajectRecord record, long day) {
        Map<String, String> figures = new HashMap<>();
        Figures.at(record.facts(), day)
                .forEach((name, count) -> figures.put(name, count.certain() + ".." + count.possible()));
        return figures;
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        tellTheKnown();
        told.tell("initiative-revived", "2014", "initiative", "voetbal");
        told.withdraw(told.all().get(2));

        AnyOrder.saysTheSame(told, recorded -> Shown.text(since(recorded, 2, "2014-06-01"), told));
    }
}
