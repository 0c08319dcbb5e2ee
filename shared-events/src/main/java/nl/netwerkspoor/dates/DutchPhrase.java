package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.util.Set;
import nl.netwerkspoor.dates.Form.Interval;
import nl.netwerkspoor.dates.Form.Open;
import nl.netwerkspoor.dates.Form.Unknown;
import nl.netwerkspoor.dates.Form.Value;

/** Reads a Dutch phrase word by word without going back, so what it stops at is the first wrong word. */
final class DutchPhrase {

    private static final Set<String> EARLIER = Set.of("eerder", "daarvoor");

    private final Words words;
    private final PieceReader pieces;

    DutchPhrase(String phrase, LocalDate today) {
        this.words = new Words(phrase);
        this.pieces = new PieceReader(words, today);
    }

    Form read() {
        Form form = phrase();
        if (!words.areTaken()) {
            throw words.notUnderstood();
        }
        return form;
    }

    private Form phrase() {
        boolean existed = existed();
        words.take("ergens");
        if (words.take("voor") || words.take("eerder", "dan")) {
            return before();
        }
        if (atTheLatest()) {
            return new Interval(new Open(), pieces.piece().ends().end());
        }
        if (words.take("tussen")) {
            Interval between = between();
            return existed ? new Interval(new Open(), between.end()) : between;
        }
        if (words.take("vanaf") || words.take("sinds")) {
            return since();
        }
        boolean from = words.take("van");
        Piece first = pieces.piece();
        int separatedAt = words.position();
        if (!existed && !from && choice()) {
            return either(first, separatedAt);
        }
        if (!existed && through()) {
            return through(first);
        }
        if (from) {
            throw words.missing(
                    "Hier ontbreekt het eind. Schrijf bijvoorbeeld: van 2010 tot 2012.",
                    "The end is missing here. Write for example: van 2010 tot 2012.");
        }
        Ends ends = first.ends();
        if (words.take("of", "eerder") || words.take("of", "daarvoor")) {
            return new Interval(words.take("begin", "onbekend") ? new Unknown() : new Open(), ends.end());
        }
        return words.take("al") || existed ? new Interval(new Open(), ends.end()) : ends.form();
    }

    /** "bestond al in 2012", "was er al in 2012", "al in 2012": it began in 2012 at the latest. */
    private boolean existed() {
        boolean existed = words.take("het", "bestond")
                || words.take("bestond")
                || words.take("bestonden")
                || words.take("was", "er")
                || words.take("waren", "er");
        return words.take("al") || existed;
    }

    private boolean atTheLatest() {
        return words.take("op", "of", "voor")
                || words.take("in", "of", "voor")
                || words.take("uiterlijk")
                || words.take("niet", "later", "dan")
                || upTo();
    }

    private Form before() {
        Piece piece = pieces.piece();
        Value start = piece.ends().start();
        if (start.mark() != Mark.NONE) {
            throw new DateRefused(
                    piece.at(),
                    "“Voor” kan alleen bij een datum die vaststaat. Schrijf bijvoorbeeld: voor 2012.",
                    "“Voor” (before) needs a date that is fixed. Write for example: voor 2012.");
        }
        Span previous = start.span().previous();
        if (previous == null) {
            throw Piece.yearOutOfRange(piece.at());
        }
        return new Interval(new Open(), new Value(previous, Mark.NONE));
    }

    private Interval between() {
        Piece first = pieces.piece();
        if (!words.take("en") && !words.take("-")) {
            throw words.missing(
                    "Hier ontbreekt het eind. Schrijf bijvoorbeeld: tussen 2010 en 2012.",
                    "The end is missing here. Write for example: tussen 2010 en 2012.");
        }
        return interval(first, pieces.pieceAfter(first));
    }

    /** "sinds 2010" tells when it began; it is a period only with a word about its end. */
    private Form since() {
        Piece first = pieces.piece();
        if (through()) {
            return through(first);
        }
        Ends ends = first.ends();
        if (words.take("zonder", "eind") || words.take("zonder", "einde")) {
            return new Interval(ends.start(), new Open());
        }
        if (words.take("eind", "onbekend") || words.take("einde", "onbekend")) {
            return new Interval(ends.start(), new Unknown());
        }
        return ends.form();
    }

    private boolean through() {
        return words.take("-") || upTo();
    }

    private boolean upTo() {
        return words.take("tot", "en", "met")
                || words.take("tot", "aan")
                || words.take("tot")
                || words.take("t", "/", "m")
                || words.take("t", "m")
                || words.take("tm");
    }

    private Form through(Piece first) {
        return words.take("nu") || words.take("heden")
                ? new Interval(first.ends().start(), new Open())
                : interval(first, pieces.pieceAfter(first));
    }

    private boolean choice() {
        return words.take("/") || words.take("en") || (!EARLIER.contains(words.word(1)) && words.take("of"));
    }

    /**
     * "2010 of 2011", "2010 en 2011" is somewhere in both, which says the same only where no day lies between them; after
     * "winter 2011 of" a bare year may mean its winter too.
     */
    private Form either(Piece first, int separatedAt) {
        Piece second = pieces.pieceAfter(first).markedAs(first);
        Interval interval = interval(first, second);
        LocalDate firstEnds = first.ends(second).end().span().last();
        LocalDate secondStarts = second.ends().start().span().first();
        if (secondStarts.isAfter(firstEnds.plusDays(1)) || second.isYear() && !first.isYear()) {
            throw new DateRefused(
                    separatedAt,
                    "Dit kan alleen met wat op elkaar volgt, zoals 2010 of 2011."
                            + " Schrijf anders: tussen 2010 en 2015.",
                    "This can only be said of what follows each other, such as 2010 of 2011."
                            + " Otherwise write: tussen 2010 en 2015.");
        }
        return interval;
    }

    private Interval interval(Piece first, Piece second) {
        Ends end = second.ends();
        Interval interval = new Interval(first.ends(second).start(), end.end());
        if (interval.endsBeforeStart()) {
            throw new DateRefused(
                    second.at(),
                    "Het eind ligt vóór het begin. Schrijf eerst het begin, zoals: 2010 tot 2012.",
                    "The end lies before the start. Write the start first, such as: 2010 tot 2012.");
        }
        return interval;
    }
}
