package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
