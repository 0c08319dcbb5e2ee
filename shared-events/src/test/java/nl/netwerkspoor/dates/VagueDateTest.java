package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VagueDateTest {

    @ParameterizedTest
    @CsvFileSource(resources = "dates.tsv", delimiter = '\t', numLinesToSkip = 1)
    void has_the_bounds_of_the_table(@Nullable String edtf, @Nullable String earliest, @Nullable String latest) {
        String text = edtf == null ? "" : edtf;
        if ("refused".equals(earliest)) {
            assertThatThrownBy(() -> VagueDate.parse(text)).isInstanceOf(DateRefused.class);
        } else {
            VagueDate date = VagueDate.parse(text);
            assertThat(date.bounds()).isEqualTo(new Bounds(day(earliest), day(latest)));
            assertThat(date.edtf()).isEqualTo(text);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012", "2012-XX", "../2010", "/2010", "2010/2012", "201X~", "2012-24"})
    void takes_in_when_what_has_an_end(String edtf) {
        assertThat(VagueDate.parseWhen(edtf)).isEqualTo(VagueDate.parse(edtf));
        assertThat(VagueDate.parse(edtf).usableAsWhen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2010/.., 5", "2010/, 5", "2012-05-14/.., 11", "2012-05~/, 9", "2012-13/.., 5", "2012-21~, 7"})
    void refuses_in_when_what_has_no_end(String edtf, int position) {
        DateRefused refused = catchThrowableOfType(DateRefused.class, () -> VagueDate.parseWhen(edtf));
        assertThat(refused.position()).isEqualTo(position);
    }

    @Test
    void tells_what_to_write_in_when_instead_of_an_open_end() {
        assertThatThrownBy(() -> VagueDate.parseWhen("2010~/..")).hasMessageContaining("Schrijf dan 2010~.");
    }

    @Test
    void is_equal_by_its_text_and_not_by_its_days() {
        assertThat(VagueDate.parse("2012"))
                .isEqualTo(VagueDate.parse("2012"))
                .hasSameHashCodeAs(VagueDate.parse("2012"))
                .isNotEqualTo(VagueDate.parse("2012-XX"))
                .isNotEqualTo(VagueDate.parse("2012?"));
        assertThat(VagueDate.parse("2010/..")).isNotEqualTo(VagueDate.parse("2010/"));
        assertThat(VagueDate.parse("2012-05~")).hasToString("2012-05~");
    }

    @Test
    void is_made_of_a_day() {
        assertThat(VagueDate.on(LocalDate.of(2012, 5, 4)).edtf()).isEqualTo("2012-05-04");
        assertThatThrownBy(() -> VagueDate.on(LocalDate.of(1899, 12, 31))).isInstanceOf(DateRefused.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2012,       2013,       certainly before
            2012,       2012,       possibly before
            2013,       2012,       certainly not before
            2012-05-14, 2012-05-14, certainly not before
            2012-05-14, 2012-05-15, certainly before
            2012-05,    2012,       possibly before
            2012-05-31, 2012-05,    certainly not before
            2012-05-30, 2012-05,    possibly before
            2012~,      2013,       possibly before
            2012~,      2014,       certainly before
            2013-06-30, 2012~,      certainly not before
            ../2010,    2011,       certainly before
            ../2010,    2010,       possibly before
            2011,       ../2010,    certainly not before
            2010,       2011/..,    certainly before
            2010/..,    2011,       possibly before
            2012,       2010/..,    possibly before
            ../2010,    2010/..,    possibly before
            2010/..,    ../2010,    possibly before
            2012-24,    2013-01,    possibly before
            2012-24,    2013-21,    certainly before
            """)
    void compares_by_bounds(String a, String b, String answer) {
        VagueDate first = VagueDate.parse(a);
        VagueDate second = VagueDate.parse(b);
        assertThat(first.certainlyBefore(second)).isEqualTo(answer.equals("certainly before"));
        assertThat(first.certainlyNotBefore(second)).isEqualTo(answer.equals("certainly not before"));
        assertThat(first.possiblyBefore(second)).isEqualTo(answer.equals("possibly before"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2012-05-14, 2012-05-14, 0,   0
            2012-05-14, 2012-05-16, 2,   2
            2012-05-16, 2012-05-14, 0,   0
            2012-02-28, 2012-03-01, 2,   2
            2011,       2012,       1,   730
            2012,       2011,       0,   0
            2012-05,    2012-05,    0,   30
            2010,       2012,       366, 1095
            ../2010,    2012,       366,
            2010,       2012/..,    366,
            2010/..,    2012,       0,   1095
            2010,       ../2012,    0,   1095
            ../2010,    2011/..,    1,
            """)
    void tells_the_least_and_most_days_from_one_to_the_other(String a, String b, long min, @Nullable Long max) {
        assertThat(VagueDate.parse(a).daysUntil(VagueDate.parse(b))).isEqualTo(new DayRange(min, max));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2012-05-14,            2012-05-14
            2012-05-14/2012-05-15, 2012-05-14
            2012-05-14/2012-05-16, 2012-05-15
            2012-05,               2012-05-16
            2012,                  2012-07-01
            2011,                  2011-07-02
            2012-05-14~,           2012-05-14
            ../2010,
            2010/..,
            """)
    void has_its_middle_half_the_days_after_its_earliest(String edtf, @Nullable LocalDate middle) {
        assertThat(VagueDate.parse(edtf).bounds().middle()).isEqualTo(middle);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2012-05,  2012-04-30, false
            2012-05,  2012-05-01, true
            2012-05,  2012-05-31, true
            2012-05,  2012-06-01, false
            ../2010,  1800-01-01, true
            ../2010,  2011-01-01, false
            2010/..,  2500-01-01, true
            2010/..,  2009-12-31, false
            """)
    void bounds_contain_their_days(String edtf, LocalDate day, boolean contained) {
        assertThat(VagueDate.parse(edtf).bounds().contains(day)).isEqualTo(contained);
    }

    @Test
    void bounds_and_ranges_run_forward() {
        assertThatThrownBy(() -> new Bounds(LocalDate.of(2012, 1, 2), LocalDate.of(2012, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayRange(2, 1L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayRange(-1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Refused {

        /** The text, and the first wrong character from 0. */
        @ParameterizedTest
        @CsvSource(textBlock = """
                '',                 0
                ' ',                0
                ' 2012',            0
                '2012 ',            4
                2,                  1
                20,                 2
                201,                3
                20XX,               2
                2XXX,               1
                XXXX,               0
                201x,               3
                20I2,               2
                1899,               0
                2200,               0
                0000,               0
                9999,               0
                189X,               0
                220X,               0
                20123,              4
                -2012,              0
                +2012,              0
                ~2012,              0
                ?2012,              0
                Y2012,              0
                2012~~,             5
                2012?~,             5
                2012~?,             5
                2012%%,             5
                2012!,              4
                2012-,              5
                2012--05,           5
                2012-5,             6
                2012-5-14,          6
                2012-05-,           8
                2012-05-1,          9
                2012-05-1~,         9
                2012-X,             6
                2012-X5,            6
                2012-xx,            5
                2012-1X,            6
                2012-0X,            6
                2012-XX~,           7
                2012-XX?,           7
                2012-XX%,           7
                2012-XX-01,         7
                2012-XX-XX,         7
                2012-05-XX,         8
                2012-00,            5
                2012-13,            5
                2012-20,            5
                2012-25,            5
                2012-99,            5
                2012-13-01,         5
                2012-13~,           5
                2012-21~,           7
                2012-22?,           7
                2012-24%,           7
                2012-21-01,         7
                2012-02-30,         8
                2011-02-29,         8
                1900-02-29,         8
                2100-02-29,         8
                2012-04-31,         8
                2012-01-00,         8
                2012-01-32,         8
                2012-05-140,        10
                2012-05-14T10:00,   10
                2012-05-14Z,        10
                2012~-05,           5
                2012-05~-14,        8
                201X-05,            4
                201X~~,             5
                201XX,              4
                12-05-2012,         2
                14 mei 2012,        2
                mei 2012,           0
                2012.,              4
                2012..2013,         4
                .,                  1
                ..,                 2
                ...,                2
                ../,                3
                ../..,              3
                ..2012,             2
                ../../2012,         3
                ./2012,             1
                /,                  1
                //,                 1
                /..,                1
                //2012,             1
                /2012/,             5
                /2012/2013,         5
                2012//2013,         5
                2012/.,             6
                2012/...,           7
                2012/..2013,        7
                2012/2013/2014,     9
                2012/2013/,         9
                2012 /2013,         4
                2012/ 2013,         5
                2012/201,           8
                2012/13,            7
                2012/1899,          5
                1899/2012,          0
                2199/2200,          5
                2012/2012-13,       10
                2012/2012-21~,      12
                2012-21~/2012-23,   7
                ../2012-02-30,      11
                /2012-02-30,        9
                2012-13/..,         5
                ../1899,            3
                2013/2012,          5
                2013~/2012,         6
                2013/2012~,         5
                2012-06~/2012-05~,  9
                2012-06/2012-05,    8
                2012-05-15/2012-05-14, 11
                2012-05-15~/2012-05-14, 12
                2012-24/2012-11,    8
                2012-24/2012-21,    8
                202X/2019,          5
                2012/200X,          5
                2012-22/2012-05-31, 8
                ２０12,              0
                201２,               3
                2012–05,            4
                """)
        void names_the_first_wrong_character(String text, int position) {
            DateRefused refused = catchThrowableOfType(DateRefused.class, () -> VagueDate.parse(text));
            assertThat(refused).isNotNull();
            assertThat(refused.position()).isEqualTo(position);
            assertThat(refused.dutch()).endsWith(".");
            assertThat(refused.english()).endsWith(".").isNotEqualTo(refused.dutch());
        }
    }
}
