package nl.netwerkspoor.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import nl.netwerkspoor.dates.Piece.Core;
import nl.netwerkspoor.dates.Piece.Dated;
import nl.netwerkspoor.dates.Piece.Named;
import nl.netwerkspoor.dates.Piece.Told;
import nl.netwerkspoor.dates.Span.Day;
import nl.netwerkspoor.dates.Span.Decade;
import nl.netwerkspoor.dates.Span.InMonth;
import nl.netwerkspoor.dates.Span.InSeason;
import nl.netwerkspoor.dates.Span.Season;
import nl.netwerkspoor.dates.Span.Year;
import org.jspecify.annotations.Nullable;

/** Reads one date of a phrase: "rond mei 2012", "begin vorig jaar", "dinsdag 14-5-2012". */
final class PieceReader {

    private static final Set<String> DATE_SIGNS = Set.of("-", "/", ".");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("e", "ste", "de");
    private static final Set<String> AGO = Set.of("geleden", "terug");
    private static final Set<String> PREVIOUS = Set.of("vorig", "vorige", "verleden");
    private static final Set<String> THIS = Set.of("deze", "dit");

    private final Words words;
    private final LocalDate today;

    PieceReader(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** After a decade the next one may be told without saying that it is one: "jaren 80 en 90". */
    Piece pieceAfter(Piece first) {
        int at = words.position();
        int figures = words.word(0).equals("'") ? 1 : 0;
        boolean tens = DutchWords.DECADES.containsKey(words.word(figures))
                || (words.isNumberOf(2, figures) && words.word(figures).endsWith("0"));
        boolean isLast = words.ahead(figures + 1) == null;
        return first.isDecade() && tens && isLast ? new Piece(at, false, false, null, decade()) : piece();
    }

    Piece piece() {
        int at = words.position();
        Integer given = yearBeforePart();
        boolean approximate = false;
        boolean uncertain = false;
        while (true) {
            if (words.takeAny(DutchWords.ABOUT) || words.take("+", "/", "-")) {
                approximate = true;
            } else if (words.takeAny(DutchWords.PERHAPS)) {
                uncertain = true;
            } else if (!isFiller()) {
                break;
            }
        }
        Part part = part();
        if (part != null) {
            words.take("van");
            words.take("in");
        }
        Core core = core(given);
        if (words.take("?")) {
            uncertain = true;
        }
        return new Piece(at, approximate, uncertain, part, core);
    }

    /** "vorig jaar begin mei", "dit jaar rond de zomer" */
    private @Nullable Integer yearBeforePart() {
        boolean previous = PREVIOUS.contains(words.word(0));
        boolean told =
                (previous || THIS.contains(words.word(0))) && words.word(1).equals("jaar");
        String part = words.word(2);
        if (!told || !(DutchWords.PARTS.containsKey(part) || DutchWords.ABOUT.contains(part))) {
            return null;
        }
        words.take();
        words.take();
        return previous ? today.getYear() - 1 : today.getYear();
    }

    private boolean isFiller() {
        return words.take("in", "de", "loop", "van")
                || words.take("ergens")
                || words.take("gedurende")
                || words.take("in")
                || words.take("op")
                || words.take("aan")
                || (words.word(0).equals("zo") && DutchWords.ABOUT.contains(words.word(1)) && words.take("zo"));
    }

    private void article() {
        if (!words.takeAny(DutchWords.ARTICLES)) {
            words.take("'", "t");
        }
    }

    private @Nullable Part part() {
        article();
        Part part = DutchWords.PARTS.get(words.word(0));
        if (part != null) {
            words.take();
            return part;
        }
        if (words.word(0).equals("q") && words.isAttached(1) && words.isNumberOf(1, 1)) {
            return partOf(DutchWords.QUARTERS, Integer.valueOf(words.word(1)), 2);
        }
        boolean inFigures = words.isNumberOf(1, 0) && ORDINAL_ENDINGS.contains(words.word(1));
        Integer ordinal = inFigures ? Integer.valueOf(words.word(0)) : DutchWords.ordinal(words.word(0));
        int counted = inFigures ? 2 : 1;
        return switch (words.word(counted)) {
            case "helft" -> partOf(DutchWords.HALVES, ordinal, counted + 1);
            case "kwartaal" -> partOf(DutchWords.QUARTERS, ordinal, counted + 1);
            default -> null;
        };
    }

    private @Nullable Part partOf(List<Part> parts, @Nullable Integer ordinal, int length) {
        if (ordinal == null || ordinal < 1 || ordinal > parts.size()) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            words.take();
        }
        return parts.get(ordinal - 1);
    }

    private Core core(@Nullable Integer given) {
        article();
        words.take("eerder");
        Token first = words.peek();
        if (first == null) {
            throw words.notUnderstood();
        }
        if (given != null) {
            Core inYear = inYear(given);
            if (inYear == null) {
                throw words.notUnderstood();
            }
            return inYear;
        }
        Core ago = ago();
        if (ago != null) {
            return ago;
        }
        words.take("jaar");
        if (words.isNumber(0) || words.word(0).equals("'")) {
            return figures();
        }
        Integer daysAgo = DutchWords.daysAgo(first.text());
        if (daysAgo != null) {
            words.take();
            return day(today.minusDays(daysAgo));
        }
        if (words.take("jaren")) {
            return decade();
        }
        DayOfWeek weekday = DutchWords.weekday(first.text());
        if (weekday != null) {
            words.take();
            return weekday(new Named<>(weekday, first.start()));
        }
        if (words.takeAny(THIS)) {
            return thisOne();
        }
        if (words.takeAny(PREVIOUS)) {
            return previous(first);
        }
        if (words.take("afgelopen")) {
            return past();
        }
        Core inYear = inYear(null);
        if (inYear == null) {
            throw words.notUnderstood();
        }
        return inYear;
    }

    /** A month or season, of the year given or else of the one told after it. */
    private @Nullable Dated inYear(@Nullable Integer given) {
        if (words.word(0).equals("maand") && DutchWords.month(words.word(1)) != null) {
            words.take();
        }
        Month month = DutchWords.month(words.word(0));
        if (month != null) {
            words.take();
            return new Dated(null, null, month, null, given == null ? year() : given, words.position());
        }
        Season season = DutchWords.SEASONS.get(words.word(0));
        if (season != null) {
            words.take();
            Integer year = given == null ? year() : given;
            if (season == Season.WINTER && year != null) {
                secondYearOfWinter(year);
            }
            return new Dated(null, null, null, season, year, words.position());
        }
        return null;
    }

    /** "winter 2012-2013", "winter 2012/13", "winter van 2012 op 2013" */
    private void secondYearOfWinter(int year) {
        String second = words.word(1);
        boolean isNext = second.equals("" + (year + 1)) || second.equals(("" + (year + 1)).substring(2));
        if (isNext && Set.of("-", "/", "op").contains(words.word(0))) {
            words.take();
            words.take();
        }
    }

    private @Nullable Integer year() {
        if (isSign(words.word(0)) && words.isNumberOf(4, 1)) {
            words.take();
        }
        int van = words.word(0).equals("van") ? 1 : 0;
        boolean inFigures = words.word(van).equals("'") || words.isNumber(van);
        boolean inWords = (PREVIOUS.contains(words.word(van)) || THIS.contains(words.word(van)))
                && words.word(van + 1).equals("jaar");
        if (!inFigures && !inWords) {
            return null;
        }
        words.take("van");
        if (inFigures) {
            return yearInFigures();
        }
        boolean previous = PREVIOUS.contains(words.take().text());
        words.take("jaar");
        return previous ? today.getYear() - 1 : today.getYear();
    }

    private int yearInFigures() {
        if (words.word(0).equals("'") && words.isNumberOf(2, 1)) {
            words.take();
            int year = today.getYear() / 100 * 100 + number(words.take());
            return year > today.getYear() ? year - 100 : year;
        }
        if (!words.isNumberOf(4, 0)) {
            throw new DateRefused(
                    words.position(),
                    "Schrijf het jaar met vier cijfers, zoals 2012.",
                    "Write the year with four digits, such as 2012.");
        }
        Token figures = words.take();
        int year = number(figures);
        if (year < Span.FIRST_YEAR || year > Span.LAST_YEAR) {
            throw Piece.yearOutOfRange(figures.start());
        }
        return year;
    }

    private Core figures() {
        if (!words.isNumberOf(1, 0) && !words.isNumberOf(2, 0)) {
            return startingWithYear();
        }
        String sign = words.word(1);
        if (DATE_SIGNS.contains(sign) && words.isNumber(2)) {
            if (words.word(3).equals(sign)
                    && (words.isNumber(4) || words.word(4).equals("'"))) {
                Named<Integer> day = named(words.take());
                words.take();
                Month month = monthInFigures();
                words.take();
                return new Dated(null, day, month, null, yearInFigures(), words.position());
            }
            if (words.isNumberOf(4, 2)) {
                Month month = monthInFigures();
                words.take();
                return new Dated(null, null, month, null, yearInFigures(), words.position());
            }
        }
        Named<Integer> day = named(words.take());
        if (words.isAttached(0)) {
            words.takeAny(ORDINAL_ENDINGS);
        }
        if (isSign(words.word(0)) && DutchWords.month(words.word(1)) != null) {
            words.take();
        }
        Month month = DutchWords.month(words.word(0));
        if (month == null) {
            return new Dated(null, day, null, null, null, words.position());
        }
        words.take();
        return new Dated(null, day, month, null, year(), words.position());
    }

    /** A year, or a month or day as EDTF writes it. */
    private Core startingWithYear() {
        int year = yearInFigures();
        if (words.take("maand", "onbekend")) {
            return new Told(Ends.of(new Year(year, true)));
        }
        Month month = null;
        Named<Integer> day = null;
        if (isAttachedFigure()) {
            words.take();
            month = monthInFigures();
            if (isAttachedFigure()) {
                words.take();
                day = named(words.take());
            }
        }
        return new Dated(null, day, month, null, year, words.position());
    }

    private static boolean isSign(String word) {
        return word.equals("-") || word.equals("/");
    }

    private boolean isAttachedFigure() {
        return words.word(0).equals("-") && words.isAttached(0) && words.isAttached(1) && words.isNumberOf(2, 1);
    }

    private Month monthInFigures() {
        Token figures = words.take();
        int month = figures.text().length() > 2 ? 0 : number(figures);
        if (month < 1 || month > 12) {
            throw new DateRefused(
                    figures.start(),
                    "Maand " + figures.text() + " bestaat niet. Schrijf eerst de dag, dan de maand: 14-5-2012.",
                    "There is no month " + figures.text() + ". Write first the day, then the month: 14-5-2012.");
        }
        return Month.of(month);
    }

    private static Named<Integer> named(Token figures) {
        return new Named<>(number(figures), figures.start());
    }

    /** Of at most four figures; more are too many for whatever they should tell. */
    private static int number(Token figures) {
        return figures.text().length() > 4 ? 0 : Integer.parseInt(figures.text());
    }

    /** As many as was told, or more than the years that can be told of have days. */
    private static int howMany(Token figures) {
        return figures.text().length() > 9 ? 999_999_999 : Integer.parseInt(figures.text());
    }

    /** "drie dagen geleden": days are counted, weeks, months and years are not. */
    private @Nullable Core ago() {
        Token first = words.peek();
        if (first == null || !AGO.contains(words.word(2))) {
            return null;
        }
        Integer told = first.isNumber() ? Integer.valueOf(howMany(first)) : DutchWords.number(first.text());
        if (told == null) {
            return null;
        }
        int number = told;
        Ends ends = switch (words.word(1)) {
            case "dag", "dagen" -> Ends.of(new Day(today.minusDays(number)));
            case "week", "weken" -> Ends.about(new Day(today.minusWeeks(number)));
            case "maand", "maanden" ->
                Ends.about(new InMonth(YearMonth.from(today).minusMonths(number)));
            case "jaar" -> Ends.about(new Year(today.getYear() - number, false));
            default -> null;
        };
        if (ends == null) {
            return null;
        }
        words.take();
        words.take();
        words.take();
        return new Told(ends);
    }

    private Core decade() {
        words.take("'");
        Token token = words.peek();
        if (token == null) {
            throw words.notUnderstood();
        }
        Integer named = DutchWords.DECADES.get(token.text());
        if (named == null && token.isNumber()) {
            int number = number(token);
            named = token.text().length() == 2 ? Integer.valueOf(number + (number < 30 ? 2000 : 1900)) : number;
        }
        if (named == null || named % 10 != 0 || named < Span.FIRST_YEAR || named > Span.LAST_YEAR) {
            throw new DateRefused(
                    token.start(),
                    "Dit zijn geen tien jaren. Schrijf bijvoorbeeld jaren negentig of jaren 2010.",
                    "This is no decade. Write for example jaren negentig or jaren 2010.");
        }
        words.take();
        return new Told(Ends.of(new Decade(named)));
    }

    private Core weekday(Named<DayOfWeek> weekday) {
        int after = words.position();
        if (words.isNumber(0)) {
            if (figures() instanceof Dated dated && dated.day() != null) {
                return new Dated(weekday, dated.day(), dated.month(), null, dated.year(), dated.wantedAt());
            }
            throw new DateRefused(
                    after,
                    "Hier ontbreekt de dag. Schrijf bijvoorbeeld maandag 14 mei 2012.",
                    "The day is missing here. Write for example maandag 14 mei 2012.");
        }
        int van = words.word(0).equals("van") ? 1 : 0;
        boolean previous = PREVIOUS.contains(words.word(van));
        if (words.word(van + 1).equals("week") && (previous || THIS.contains(words.word(van)))) {
            words.take("van");
            words.take();
            words.take();
            return day(monday(previous ? 1 : 0).with(TemporalAdjusters.nextOrSame(weekday.value())));
        }
        if (today.getDayOfWeek() == weekday.value()) {
            String name = DutchWords.name(weekday.value());
            throw new DateRefused(
                    weekday.at(),
                    "Vandaag is het ook " + name + ". Schrijf vandaag, of vorige week " + name + ".",
                    "Today is the same day of the week. Write vandaag, or vorige week " + name + ".");
        }
        return day(today.with(TemporalAdjusters.previous(weekday.value())));
    }

    private Core thisOne() {
        if (words.take("week")) {
            return week(0);
        }
        if (words.take("maand")) {
            return new Told(Ends.of(new InMonth(YearMonth.from(today))));
        }
        if (words.take("jaar")) {
            return restOf(today.getYear());
        }
        Season season = DutchWords.SEASONS.get(words.word(0));
        if (season == null) {
            throw words.notUnderstood();
        }
        words.take();
        InSeason thisYear = new InSeason(today.getYear(), season);
        return new Told(
                Ends.of(thisYear.first().isAfter(today) ? new InSeason(today.getYear() - 1, season) : thisYear));
    }

    private Core previous(Token first) {
        if (words.take("week")) {
            return week(1);
        }
        if (words.take("maand")) {
            return new Told(Ends.of(new InMonth(YearMonth.from(today).minusMonths(1))));
        }
        if (words.take("jaar")) {
            return restOf(today.getYear() - 1);
        }
        String word = words.word(0);
        if (DutchWords.weekday(word) == null
                && DutchWords.month(word) == null
                && !DutchWords.SEASONS.containsKey(word)) {
            throw words.notUnderstood();
        }
        throw new DateRefused(
                first.start(),
                "“Vorige " + word + "” kan twee dingen betekenen. Schrijf afgelopen " + word
                        + ", of noem ook de week of het jaar.",
                "“Vorige " + word + "” may mean two things. Write afgelopen " + word
                        + ", or tell the week or year as well.");
    }

    /** What people call the past week may be the one before this or the last seven days: both lie within. */
    private Core past() {
        if (words.take("week")) {
            return new Told(Ends.of(new Day(monday(1)), new Day(today)));
        }
        YearMonth thisMonth = YearMonth.from(today);
        if (words.take("maand")) {
            return new Told(Ends.of(new InMonth(thisMonth.minusMonths(1)), new InMonth(thisMonth)));
        }
        int year = today.getYear();
        if (words.take("jaar")) {
            return new Told(Ends.of(new Year(year - 1, false), new Year(year, false)));
        }
        String word = words.word(0);
        DayOfWeek weekday = DutchWords.weekday(word);
        if (weekday != null) {
            words.take();
            return day(today.with(TemporalAdjusters.previous(weekday)));
        }
        Month month = DutchWords.month(word);
        if (month != null) {
            words.take();
            return new Told(Ends.of(
                    new InMonth(YearMonth.of(month.compareTo(today.getMonth()) < 0 ? year : year - 1, month))));
        }
        Season season = DutchWords.SEASONS.get(word);
        if (season == null) {
            throw words.notUnderstood();
        }
        words.take();
        InSeason last = new InSeason(year, season);
        while (!last.last().isBefore(today)) {
            last = new InSeason(last.year() - 1, season);
        }
        return new Told(Ends.of(last));
    }

    private Core week(int weeksAgo) {
        LocalDate monday = monday(weeksAgo);
        DayOfWeek weekday = DutchWords.weekday(words.word(words.word(0).equals("op") ? 1 : 0));
        if (weekday == null) {
            return new Told(Ends.of(new Day(monday), new Day(monday.plusDays(6))));
        }
        words.take("op");
        words.take();
        return day(monday.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private LocalDate monday(int weeksAgo) {
        return today.minusWeeks(weeksAgo).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** "vorig jaar", "vorig jaar mei", "vorig jaar in de zomer", "vorig jaar op 14 mei" */
    private Core restOf(int year) {
        int ahead = Set.of("in", "op").contains(words.word(0)) ? 1 : 0;
        if (DutchWords.ARTICLES.contains(words.word(ahead))) {
            ahead++;
        }
        boolean startsWithDay = words.isNumber(ahead) && DutchWords.month(words.word(ahead + 1)) != null;
        boolean inYear =
                DutchWords.month(words.word(ahead)) != null || DutchWords.SEASONS.containsKey(words.word(ahead));
        if (startsWithDay || inYear) {
            for (int i = 0; i < ahead; i++) {
                words.take();
            }
        }
        Named<Integer> day = startsWithDay ? named(words.take()) : null;
        Dated rest = startsWithDay || inYear ? inYear(year) : null;
        return rest == null
                ? new Dated(null, null, null, null, year, words.position())
                : new Dated(null, day, rest.month(), rest.season(), year, rest.wantedAt());
    }

    private static Core day(LocalDate day) {
        return new Told(Ends.of(new Day(day)));
    }
}
