package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.dates.Form.Edge;
import nl.netwerkspoor.dates.Form.Interval;
import nl.netwerkspoor.dates.Form.Open;
import nl.netwerkspoor.dates.Form.Unknown;
import nl.netwerkspoor.dates.Form.Value;
import nl.netwerkspoor.dates.Span.Day;
import nl.netwerkspoor.dates.Span.Decade;
import nl.netwerkspoor.dates.Span.InMonth;
import nl.netwerkspoor.dates.Span.InSeason;
import nl.netwerkspoor.dates.Span.Season;
import nl.netwerkspoor.dates.Span.Year;

/** Vague dates and their bounds in plain words: English where the locale is English, Dutch everywhere else. */
public final class DateWords {

    static final List<String> DUTCH_MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** By tens, from the thirties on: "jaren twintig" would leave a reader in doubt about the century. */
    private static final List<String> DUTCH_DECADES =
            List.of("dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

    private final boolean english;

    private DateWords(Locale locale) {
        this.english = locale.getLanguage().equals("en");
    }

    /** The Dutch words are read back by {@link DutchDates} as the same vague date. */
    public static String inWords(VagueDate date, Locale locale) {
        DateWords words = new DateWords(locale);
        return switch (date.form()) {
            case Value value -> words.value(value);
            case Interval interval -> words.interval(interval);
        };
    }

    /** The days: "op 14 mei 2012", "tussen 1 maart en 31 mei 2012", "op of vóór 31 december 2010". */
    public static String inWords(Bounds bounds, Locale locale) {
        return new DateWords(locale).days(bounds);
    }

    private String days(Bounds bounds) {
        LocalDate first = bounds.earliest();
        LocalDate last = bounds.latest();
        if (first == null) {
            return last == null
                    ? say("op een onbekende dag", "on an unknown day")
                    : say("op of vóór ", "on or before ") + day(last);
        }
        if (last == null) {
            return say("op of na ", "on or after ") + day(first);
        }
        return first.equals(last)
                ? say("op ", "on ") + day(first)
                : say("tussen ", "between ") + upTo(first, last) + say(" en ", " and ") + day(last);
    }

    private String interval(Interval interval) {
        return switch (interval.start()) {
            case Open start -> orEarlier(interval.end());
            case Unknown start -> orEarlier(interval.end()) + say(", begin onbekend", ", start unknown");
            case Value start ->
                switch (interval.end()) {
                    case Open end -> say("vanaf ", "from ") + value(start) + say(", zonder eind", ", without an end");
                    case Unknown end -> say("vanaf ", "from ") + value(start) + say(", eind onbekend", ", end unknown");
                    case Value end -> startOf(start, end) + say(" tot en met ", " to ") + value(end);
                };
        };
    }

    private String orEarlier(Edge end) {
        String words = end instanceof Value value ? (value.mark() == Mark.NONE ? at(value.span()) : value(value)) : "";
        return words + (words.contains(",") ? "," : "") + say(" of eerder", " or earlier");
    }

    /** Leaves out the year and the month that the end tells as well. */
    private String startOf(Value start, Value end) {
        if (start.mark() == Mark.NONE && end.mark() == Mark.NONE && !start.equals(end)) {
            if (start.span() instanceof Day from && end.span() instanceof Day to) {
                return upTo(from.day(), to.day());
            }
            if (start.span() instanceof InMonth from
                    && end.span() instanceof InMonth to
                    && from.month().getYear() == to.month().getYear()) {
                return month(from.month().getMonth());
            }
            if (start.span() instanceof InSeason from
                    && end.span() instanceof InSeason to
                    && from.year() == to.year()
                    && to.season() != Season.WINTER) {
                return season(from.season());
            }
        }
        return value(start);
    }

    private String upTo(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last)) && !first.equals(last)) {
            return "" + first.getDayOfMonth();
        }
        return first.getYear() == last.getYear() && !first.equals(last)
                ? first.getDayOfMonth() + " " + month(first.getMonth())
                : day(first);
    }

    private String value(Value value) {
        Span span = value.span();
        return switch (value.mark()) {
            case NONE -> span(span);
            case APPROXIMATE -> around(span);
            case UNCERTAIN -> say("misschien ", "perhaps ") + at(span);
            case BOTH -> say("misschien ", "perhaps ") + around(span);
        };
    }

    private String around(Span span) {
        return say("rond ", "around ") + (span instanceof Decade ? say("de ", "the ") : "") + span(span);
    }

    private String at(Span span) {
        return switch (span) {
            case Day day -> say("op ", "on ") + span(day);
            case Decade decade -> say("in de ", "in the ") + span(decade);
            case InSeason season when !english -> "in " + article(season.season()) + " " + seasonOf(season, " van ");
            case InSeason season -> "in " + span(season);
            case InMonth month -> "in " + span(month);
            case Year year -> "in " + span(year);
        };
    }

    private String span(Span span) {
        return switch (span) {
            case Decade decade -> decade(decade.firstYear());
            case Year year when year.monthUnknown() -> year.year() + say(", maand onbekend", ", month unknown");
            case Year year -> "" + year.year();
            case InSeason season -> seasonOf(season, " ");
            case InMonth month ->
                month(month.month().getMonth()) + " " + month.month().getYear();
            case Day day -> day(day.day());
        };
    }

    /** Of a winter both years, since "winter 2012" leaves a reader in doubt. */
    private String seasonOf(InSeason of, String between) {
        String winterEnds = of.season() == Season.WINTER ? "-" + (of.year() + 1) : "";
        return season(of.season()) + between + of.year() + winterEnds;
    }

    private String decade(int firstYear) {
        if (english) {
            return firstYear + "s";
        }
        int named = (firstYear - 1930) / 10;
        return "jaren "
                + (firstYear >= 1930 && named < DUTCH_DECADES.size() ? DUTCH_DECADES.get(named) : "" + firstYear);
    }

    private String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
    }

    private String month(Month month) {
        return (english ? ENGLISH_MONTHS : DUTCH_MONTHS).get(month.getValue() - 1);
    }

    private String season(Season season) {
        return switch (season) {
            case SPRING -> say("voorjaar", "spring");
            case SUMMER -> say("zomer", "summer");
            case AUTUMN -> say("najaar", "autumn");
            case WINTER -> say("winter", "winter");
        };
    }

    private static String article(Season season) {
        return switch (season) {
            case SPRING, AUTUMN -> "het";
            case SUMMER, WINTER -> "de";
        };
    }

    private String say(String inDutch, String inEnglish) {
        return english ? inEnglish : inDutch;
    }
}
