package nl.netwerkspoor.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.dates.Span.Season;
import org.jspecify.annotations.Nullable;

/** The words of {@link DutchDates}, in lower case and without accents. */
final class DutchWords {

    static final Map<String, Season> SEASONS = Map.of(
            "voorjaar", Season.SPRING,
            "lente", Season.SPRING,
            "zomer", Season.SUMMER,
            "najaar", Season.AUTUMN,
            "herfst", Season.AUTUMN,
            "winter", Season.WINTER);

    static final Map<String, Part> PARTS = Map.of(
            "begin", Part.BEGIN,
            "halverwege", Part.MIDDLE,
            "midden", Part.MIDDLE,
            "medio", Part.MIDDLE,
            "half", Part.MIDDLE,
            "eind", Part.END,
            "einde", Part.END);

    static final List<Part> HALVES = List.of(Part.FIRST_HALF, Part.SECOND_HALF);

    static final List<Part> QUARTERS =
            List.of(Part.FIRST_QUARTER, Part.SECOND_QUARTER, Part.THIRD_QUARTER, Part.FOURTH_QUARTER);

    static final Map<String, Integer> DECADES = Map.of(
            "nul", 2000,
            "tien", 2010,
            "twintig", 2020,
            "dertig", 1930,
            "veertig", 1940,
            "vijftig", 1950,
            "zestig", 1960,
            "zeventig", 1970,
            "tachtig", 1980,
            "negentig", 1990);

    static final Set<String> ABOUT = Set.of("rond", "omstreeks", "ongeveer", "circa", "ca", "plusminus", "±");

    static final Set<String> PERHAPS = Set.of("misschien", "mogelijk", "waarschijnlijk", "vermoedelijk");

    static final Set<String> ARTICLES = Set.of("de", "het");

    static final Set<String> FUTURE = Set.of(
            "morgen", "overmorgen", "straks", "volgend", "volgende", "komend", "komende", "aanstaand", "aanstaande");

    private static final Map<String, Month> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("febr", Month.FEBRUARY),
            Map.entry("mrt", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("okt", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER));

    private static final List<String> WEEKDAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    private static final List<String> SHORT_WEEKDAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

    private static final List<String> PARTS_OF_THE_DAY = List.of("ochtend", "morgen", "middag", "avond");

    private static final List<String> ORDINALS = List.of("eerste", "tweede", "derde", "vierde");

    private static final List<String> NUMBERS =
            List.of("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf");

    private static final Map<String, Integer> DAYS_AGO = Map.of("vandaag", 0, "nu", 0, "gisteren", 1, "eergisteren", 2);

    private DutchWords() {}

    static @Nullable Month month(String word) {
        int index = DateWords.DUTCH_MONTHS.indexOf(word);
        return index < 0 ? SHORT_MONTHS.get(word) : Month.of(index + 1);
    }

    static @Nullable DayOfWeek weekday(String word) {
        int index = WEEKDAYS.indexOf(withoutPartOfTheDay(word));
        if (index < 0) {
            index = SHORT_WEEKDAYS.indexOf(word);
        }
        return index < 0 ? null : DayOfWeek.of(index + 1);
    }

    static String name(DayOfWeek weekday) {
        return WEEKDAYS.get(weekday.getValue() - 1);
    }

    static @Nullable Integer daysAgo(String word) {
        return switch (withoutPartOfTheDay(word)) {
            case "gister" -> 1;
            case "eergister" -> 2;
            case "van" -> word.equals("van") ? null : Integer.valueOf(0);
            default -> DAYS_AGO.get(word);
        };
    }

    /** From 1; {@code null} where the word is no ordinal. */
    static @Nullable Integer ordinal(String word) {
        int index = ORDINALS.indexOf(word);
        return index < 0 ? null : Integer.valueOf(index + 1);
    }

    static @Nullable Integer number(String word) {
        int index = NUMBERS.indexOf(word);
        return index < 0 ? null : Integer.valueOf(index + 1);
    }

    private static String withoutPartOfTheDay(String word) {
        for (String part : PARTS_OF_THE_DAY) {
            if (word.endsWith(part)) {
                return word.substring(0, word.length() - part.length());
            }
        }
        return word;
    }
}
