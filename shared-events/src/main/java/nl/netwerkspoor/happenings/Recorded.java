package nl.netwerkspoor.happenings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A happening as the log has it.
 *
 * @param position whole number from 1, without gaps, over the whole log
 * @param recordedAt when it was recorded; never decreases with position
 * @param id its identity
 * @param recording what was recorded
 */
public record Recorded(long position, Instant recordedAt, HappeningId id, Recording recording) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The day of recording, in Europe/Amsterdam like every day. */
    public LocalDate day() {
        return LocalDate.ofInstant(recordedAt, AMSTERDAM);
    }

    /** What was told. */
    public Telling telling() {
        return recording.telling();
    }

    /** The kind and its fields. */
    public Happening happening() {
        return recording.telling().happening();
    }
}
