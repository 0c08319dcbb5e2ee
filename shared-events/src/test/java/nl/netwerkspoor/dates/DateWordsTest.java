package nl.netwerkspoor.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    private static final Locale DUTCH = Locale.of("nl");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012                   | 2012                                 | 2012
            2012~                  | rond 2012                            | around 2012
            2012?                  | misschien in 2012                    | perhaps in 2012
            2012%                  | misschien rond 2012                  | perhaps around 2012
            2012-XX                | 2012, maand onbekend                 | 2012, month unknown
            199X                   | jaren negentig                       | 1990s
            193X                   | jaren dertig                         | 1930s
            192X                   | jaren 1920                           | 1920s
            201X                   | jaren 2010                           | 2010s
            199X~                  | rond de jaren negentig               | around the 1990s
            199X?                  | misschien in de jaren negentig       | perhaps in the 1990s
            201X%                  | misschien rond de jaren 2010         | perhaps around the 2010s
            2012-21                | voorjaar 2012                        | spring 2012
            2012-22                | zomer 2012                           | summer 2012
            2012-23                | najaar 2012                          | autumn 2012
            2012-24                | winter 2012-2013                     | winter 2012-2013
            2012-05                | mei 2012                             | May 2012
            2012-08~               | rond augustus 2012                   | around August 2012
            2012-05?               | misschien in mei 2012                | perhaps in May 2012
            2012-05-14             | 14 mei 2012                          | 14 May 2012
            2012-05-04~            | rond 4 mei 2012                      | around 4 May 2012
            2012-05-14?            | misschien op 14 mei 2012             | perhaps on 14 May 2012
            2012-05-14%            | misschien rond 14 mei 2012           | perhaps around 14 May 2012
            2010/2012              | 2010 tot en met 2012                 | 2010 to 2012
            2012/2012              | 2012 tot en met 2012                 | 2012 to 2012
            2010~/2012?            | rond 2010 tot en met misschien in 2012 | around 2010 to perhaps in 2012
            2010-05/2012           | mei 2010 tot en met 2012             | May 2010 to 2012
            2012-05/2012-09        | mei tot en met september 2012        | May to September 2012
            2012-05/2012-05        | mei 2012 tot en met mei 2012         | May 2012 to May 2012
            2011-05/2012-05        | mei 2011 tot en met mei 2012         | May 2011 to May 2012
            2012-05~/2012-09~      | rond mei 2012 tot en met rond september 2012 | around May 2012 to around September 2012
            2012-21/2012-23        | voorjaar tot en met najaar 2012      | spring to autumn 2012
            2012-21/2012-24        | voorjaar 2012 tot en met winter 2012-2013 | spring 2012 to winter 2012-2013
            2012-05-03/2012-05-14  | 3 tot en met 14 mei 2012             | 3 to 14 May 2012
            2012-05-03/2012-06-14  | 3 mei tot en met 14 juni 2012        | 3 May to 14 June 2012
            2011-05-03/2012-05-14  | 3 mei 2011 tot en met 14 mei 2012    | 3 May 2011 to 14 May 2012
            ../2010                | in 2010 of eerder                    | in 2010 or earlier
            ../2010~               | rond 2010 of eerder                  | around 2010 or earlier
            ../2010?               | misschien in 2010 of eerder          | perhaps in 2010 or earlier
            ../2012-05-14          | op 14 mei 2012 of eerder             | on 14 May 2012 or earlier
            ../2012-21             | in het voorjaar van 2012 of eerder   | in spring 2012 or earlier
            ../2012-22             | in de zomer van 2012 of eerder       | in summer 2012 or earlier
            ../2012-24             | in de winter van 2012-2013 of eerder | in winter 2012-2013 or earlier
            ../199X                | in de jaren negentig of eerder       | in the 1990s or earlier
            ../2012-XX             | in 2012, maand onbekend, of eerder   | in 2012, month unknown, or earlier
            /2010                  | in 2010 of eerder, begin onbekend    | in 2010 or earlier, start unknown
            2010/..                | vanaf 2010, zonder eind              | from 2010, without an end
            2010/                  | vanaf 2010, eind onbekend            | from 2010, end unknown
            2010-05~/              | vanaf rond mei 2010, eind onbekend   | from around May 2010, end unknown
            """)
    void says_a_vague_date(String edtf, String dutch, String english) {
        VagueDate date = VagueDate.parse(edtf);
        assertThat(DateWords.inWords(date, DUTCH)).isEqualTo(dutch);
        assertThat(DateWords.inWords(date, Locale.ENGLISH)).isEqualTo(english);
        assertThat(DutchDates.parse(edtf, LocalDate.of(2026, 11, 18)).words()).isEqualTo(dutch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-05-14            | op 14 mei 2012                                | on 14 May 2012
            2012-21               | tussen 1 maart en 31 mei 2012                 | between 1 March and 31 May 2012
            2012-05               | tussen 1 en 31 mei 2012                       | between 1 and 31 May 2012
            2012~                 | tussen 1 juli 2011 en 30 juni 2013            | between 1 July 2011 and 30 June 2013
            ../2010               | op of vóór 31 december 2010                   | on or before 31 December 2010
            2010/..               | op of na 1 januari 2010                       | on or after 1 January 2010
            """)
    void says_the_days(String edtf, String dutch, String english) {
        Bounds bounds = VagueDate.parse(edtf).bounds();
        assertThat(DateWords.inWords(bounds, DUTCH)).isEqualTo(dutch);
        assertThat(DateWords.inWords(bounds, Locale.UK)).isEqualTo(english);
    }

    @Test
    void says_what_is_not_known_at_all() {
        assertThat(DateWords.inWords(new Bounds(null, null), DUTCH)).isEqualTo("op een onbekende dag");
        assertThat(DateWords.inWords(new Bounds(null, null), Locale.ENGLISH)).isEqualTo("on an unknown day");
    }

    @Test
    void speaks_dutch_where_it_does_not_know_the_language() {
        assertThat(DateWords.inWords(VagueDate.parse("2012-05"), Locale.FRENCH)).isEqualTo("mei 2012");
    }
}
