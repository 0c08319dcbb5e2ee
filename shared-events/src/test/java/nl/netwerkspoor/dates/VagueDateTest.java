package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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
