package nl.netwerkspoor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Original;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-03-31",
        "2026/2030, 2026-01-01, 2026-03-31",
        "2026-03-31, 2026-03-31, 2026-03-31",
        "2026-02, 2026-02-01, 2026-02-28",
        "2027, 2027-01-01, 2027-01-01"
    })
    void lies_no_later_than_the_day_it_was_recorded(String when, LocalDate earliest, LocalDate latest) {
        Fact fact = standing(recorded(1, "2026-03-31T12:00:00Z", dissolved(when), null));

        assertThat(LocalDate.ofEpochDay(fact.earliest())).isEqualTo(earliest);
        assertThat(LocalDate.ofEpochDay(fact.latest())).isEqualTo(latest);
    }

    @Test
    void was_recorded_on_the_day_that_it_was_in_amsterdam() {
        assertThat(LocalDate.ofEpochDay(standing(recorded(1, "2026-03-31T22:00:00Z", dissolved("2026"), null))
                        .latest()))
                .isEqualTo(LocalDate.parse("2026-04-01"));
    }

    @Test
    void a_correction_may_tell_of_days_after_the_original_was_recorded() {
        Recorded original = recorded(1, "2026-03-31T12:00:00Z", dissolved("2026"), null);
        Telling correction = new Telling(
                new HappeningCorrected(original.id(), dissolved("2026"), null, null),
                null,
                null,
                List.of(),
                List.of(),
                null);

        Fact fact = standing(original, recorded(2, "2026-06-01T12:00:00Z", correction, new Original(1, 0, List.of())));

        assertThat(fact.position()).isEqualTo(1);
        assertThat(LocalDate.ofEpochDay(fact.latest())).isEqualTo(LocalDate.parse("2026-06-01"));
    }

    @Test
    void is_in_the_future_when_it_lies_wholly_after_that_day() {
        assertThat(standing(recorded(1, "2026-03-31T12:00:00Z", dissolved("2026-04-01"), null))
                        .inTheFuture())
                .isTrue();
        assertThat(standing(recorded(1, "2026-03-31T12:00:00Z", dissolved("2026-03-31/2026-04-01"), null))
                        .inTheFuture())
                .isFalse();
        assertThat(standing(recorded(1, "2026-03-31T12:00:00Z", dissolved("../2027"), null))
                        .inTheFuture())
                .isFalse();
    }

    private static Fact standing(Recorded... recorded) {
        return History.standing(List.of(recorded)).getFirst();
    }

    private static Telling dissolved(String when) {
        Happening happening = new TableDissolved(new TableKey("kern"), null);
        try {
            return new Telling(happening, VagueDate.parseWhen(when), null, List.of(), List.of(), null);
        } catch (DateRefused e) {
            throw new IllegalArgumentException(when, e);
        }
    }

    private static Recorded recorded(long position, String at, Telling telling, @Nullable Original original) {
        return new Recorded(
                position,
                Instant.parse(at),
                new HappeningId(new UUID(0, position)),
                new Recording(new TrajectKey("proef"), null, telling, "account", Via.API, original));
    }
}
