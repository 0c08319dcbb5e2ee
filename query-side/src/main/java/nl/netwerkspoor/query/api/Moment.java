package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.ToLongFunction;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times that every view answers for.
 *
 * @param at the day of the state of the world
 * @param known using only what had been recorded up to this position; null for all
 */
record Moment(LocalDate at, @Nullable Long known) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /**
     * Reads the parameters.
     *
     * @param at a day or vague date, which means its latest day, today at most; null for today
     * @param known a position or an instant; null for all
     * @param positionAt the last position recorded at or before an instant
     * @throws BadParameter when one cannot be read
     */
    static Moment of(@Nullable String at, @Nullable String known, Clock clock, ToLongFunction<Instant> positionAt) {
        return new Moment(day(at, clock), known == null ? null : position("known", known, positionAt));
    }

    /** The day that a parameter means: its latest, today at most. */
    static LocalDate day(@Nullable String at, Clock clock) {
        return at == null ? LocalDate.ofInstant(clock.instant(), AMSTERDAM) : day("at", at, clock);
    }

    /** The day that a parameter of this name means: its latest, today at most. */
    static LocalDate day(String parameter, String text, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        try {
            LocalDate latest = VagueDate.parse(text).bounds().latest();
            return latest == null || latest.isAfter(today) ? today : latest;
        } catch (DateRefused e) {
            throw new BadParameter(parameter, e.position(), e.dutch(), e.english());
        }
    }

    /** The position that a parameter of this name means: itself, or the last one recorded at or before an instant. */
    static long position(String parameter, String known, ToLongFunction<Instant> positionAt) {
        if (known.matches("[0-9]{1,18}")) {
            return Long.parseLong(known);
        }
        try {
            return positionAt.applyAsLong(DateTimeFormatter.ISO_DATE_TIME.parse(known, Instant::from));
        } catch (DateTimeException e) {
            throw new BadParameter(
                    parameter,
                    "schrijf een positie (zoals 128) of een tijdstip (zoals 2024-05-14T10:00:00Z)",
                    "write a position (such as 128) or an instant (such as 2024-05-14T10:00:00Z)");
        }
    }
}
