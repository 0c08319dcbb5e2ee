package nl.netwerkspoor.happenings;

import org.jspecify.annotations.Nullable;

/** Section "Keeping the record straight" of the domain: corrections and withdrawals of what was recorded. */
public sealed interface RecordHappening extends Happening {

    /** `happening-corrected`. */
    @What("happening-corrected")
    record HappeningCorrected(
            HappeningId corrects,
            Telling replacement,
            @Nullable Text reason,
            @Nullable Boolean eraseOld) implements RecordHappening {}

    /** `happening-withdrawn`. */
    @What("happening-withdrawn")
    record HappeningWithdrawn(
            HappeningId withdraws, @Nullable Text reason) implements RecordHappening {}
}
