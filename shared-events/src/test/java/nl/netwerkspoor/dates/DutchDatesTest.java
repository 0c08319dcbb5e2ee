package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DutchDatesTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvFileSource(resources = "phrases.tsv", delimiter = '\t', numLinesToSkip = 1)
    void reads(String phrase, String edtf) {
        assertThat(DutchDates.parse(phrase, TODAY).date()).hasToString(edtf);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-phrases.tsv", delimiter = '\t', numLinesToSkip = 1)
    void refuses_at_the_first_wrong_word(String phrase, int position, @Nullable String saying) {
        DateRefused refused = catchThrowableOfType(DateRefused.class, () -> DutchDates.parse(phrase, TODAY));
        assertThat(refused).as(phrase).isNotNull();
        assertThat(refused.position()).as(refused.dutch()).isEqualTo(position);
        assertThat(refused.dutch()).endsWith(".").contains(saying == null ? "" : saying);
        assertThat(refused.english()).endsWith(".").isNotEqualTo(refused.dutch());
    }
}
