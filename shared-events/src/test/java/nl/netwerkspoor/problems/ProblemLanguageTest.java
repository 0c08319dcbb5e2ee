package nl.netwerkspoor.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none               | nl
            en                 | en
            en-GB              | en
            nl-BE,en;q=0.8     | nl
            fr,en;q=0.5        | en
            en;q=0.4,nl;q=0.6  | nl
            fr                 | nl
            fr,*;q=0.5         | nl
            en;q=0             | nl
            ;;;q=x             | nl
            x-y;q=zz           | nl
            ','                | nl
            """)
    void is_dutch_unless_english_is_liked_better(@Nullable String header, String language) {
        assertThat(Problem.language(header).getLanguage()).isEqualTo(language);
    }
}
