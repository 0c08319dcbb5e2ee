package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Each report names the seed that repeats it. */
class DutchDatesPropertiesTest {

    private static final List<String> VOCABULARY = List.of(
            ("de het in op van voor tot en met of al rond misschien tussen begin half eind eerste helft kwartaal jaren"
                            + " negentig tachtig mei juni september voorjaar winter 2010 2012 2013 14 31 3 1899 ' - / . ? , ~"
                            + " vorige deze afgelopen week maand jaar dinsdag vandaag gisteren geleden twee dagen sinds"
                            + " bestond eerder onbekend zonder 12 0 q1 e t m nu uiterlijk")
                    .split(" "));

    @Provide
    Arbitrary<VagueDate> dates() {
        return VagueDates.any();
    }

    @Provide
    Arbitrary<LocalDate> todays() {
        return Arbitraries.integers().between(0, 365 * 150).map(LocalDate.of(2020, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of(VOCABULARY).list().ofMinSize(1).ofMaxSize(7).map(words -> String.join(" ", words));
    }

    /** Of every form of the grammar, on whatever day it is read. */
    @Property(tries = 20_000)
    void reads_back_what_was_said(@ForAll("dates") VagueDate date, @ForAll("todays") LocalDate today) {
        String words = DateWords.inWords(date, Locale.of("nl"));
        assertThat(DutchDates.parse(words, today)).isEqualTo(new DutchDates.Reading(date, words));
    }

    @Property
    void reads_the_words_for_the_days_as_the_same_days(
            @ForAll("dates") VagueDate date, @ForAll("todays") LocalDate today) {
        Bounds bounds = date.bounds();
        Assume.that(isInRange(bounds.earliest()) && isInRange(bounds.latest()) && bounds.latest() != null);
        String words = DateWords.inWords(bounds, Locale.of("nl"));
        assertThat(DutchDates.parse(words, today).date().bounds()).isEqualTo(bounds);
    }

    private static boolean isInRange(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2199);
    }

    @Property
    void takes_edtf_as_it_is(@ForAll("dates") VagueDate date, @ForAll("todays") LocalDate today) {
        assertThat(DutchDates.parse(date.edtf(), today).date()).isEqualTo(date);
    }

    @Property(tries = 20_000)
    void either_reads_a_date_or_points_at_a_word(@ForAll("phrases") String phrase, @ForAll("todays") LocalDate today) {
        Throwable thrown = catchThrowable(() -> DutchDates.parse(phrase, today));
        if (thrown == null) {
            VagueDate date = DutchDates.parse(phrase, today).date();
            assertThat(VagueDate.parse(date.edtf())).isEqualTo(date);
        } else {
            assertThat(thrown).isInstanceOf(DateRefused.class);
            int position = ((DateRefused) thrown).position();
            assertThat(position).isBetween(0, phrase.length());
            boolean isPhrase = phrase.chars().anyMatch(Character::isLetter);
            assertThat(isPhrase && position < phrase.length() ? phrase.charAt(position) : '-')
                    .isNotEqualTo(' ');
        }
    }

    @Property
    void case_accents_and_spaces_do_not_matter(@ForAll("dates") VagueDate date, @ForAll("todays") LocalDate today) {
        String words = DateWords.inWords(date, Locale.of("nl"));
        String typed =
                "  " + words.toUpperCase(Locale.ROOT).replace(" ", " \u00a0 ").replace("E", "É") + "\t";
        assertThat(DutchDates.parse(typed, today).date()).isEqualTo(date);
    }
}
