package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** What is told from today, on days where the calendar turns. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-30, afgelopen najaar,    2025-23
            2026-12-01, afgelopen najaar,    2026-23
            2026-11-30, deze winter,         2025-24
            2026-12-01, deze winter,         2026-24
            2027-01-15, deze winter,         2026-24
            2027-02-28, afgelopen winter,    2025-24
            2027-03-01, afgelopen winter,    2026-24
            2027-01-15, afgelopen zomer,     2026-22
            2027-01-15, deze zomer,          2026-22
            2027-05-31, deze zomer,          2026-22
            2027-06-01, deze zomer,          2027-22
            2027-01-01, vorig jaar,          2026
            2027-01-01, vorige maand,        2026-12
            2027-01-01, gisteren,            2026-12-31
            2028-03-01, gisteren,            2028-02-29
            2027-03-31, een maand geleden,   2027-02~
            2027-01-01, vorige week,         2026-12-21/2026-12-27
            2027-01-01, deze week,           2026-12-28/2027-01-03
            2026-11-16, vorige week,         2026-11-09/2026-11-15
            2026-11-22, vorige week,         2026-11-09/2026-11-15
            2026-11-16, deze week,           2026-11-16/2026-11-22
            2026-11-22, deze week,           2026-11-16/2026-11-22
            2026-11-22, vorige week dinsdag, 2026-11-10
            2026-11-16, vorige week dinsdag, 2026-11-10
            2026-11-16, vorige week maandag, 2026-11-09
            2026-11-22, vorige week zondag,  2026-11-15
            2026-11-22, afgelopen zondag,    2026-11-15
            2026-11-16, afgelopen maandag,   2026-11-09
            2026-11-16, zondag,              2026-11-15
            2026-11-16, dinsdag,             2026-11-10
            2026-11-16, afgelopen week,      2026-11-09/2026-11-16
            2027-05-31, afgelopen mei,       2026-05
            2027-06-01, afgelopen mei,       2027-05
            2027-01-01, afgelopen december,  2026-12
            2012-06-01, mei '12,             2012-05
            2012-06-01, mei '13,             1913-05
            2012-06-01, jaren tien,          201X
            """)
    void reckons_from_today(LocalDate today, String phrase, String edtf) {
        assertThat(DutchDates.parse(phrase, today).date()).hasToString(edtf);
    }
}
