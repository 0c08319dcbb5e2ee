package nl.netwerkspoor.dates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a phrase, taken from left to right. */
final class Words {

    private final String phrase;
    private final List<Token> tokens;
    private int next;

    Words(String phrase) {
        this.phrase = phrase;
        this.tokens = Token.of(phrase);
    }

    boolean areTaken() {
        return next == tokens.size();
    }

    /** Where the next word begins; the length of the phrase after the last one. */
    int position() {
        Token token = peek();
        return token == null ? phrase.length() : token.start();
    }

    @Nullable
    Token peek() {
        return ahead(0);
    }

    @Nullable
    Token ahead(int words) {
        return next + words < tokens.size() ? tokens.get(next + words) : null;
    }

    /** Empty where there is none, which is no word. */
    String word(int ahead) {
        Token token = ahead(ahead);
        return token == null ? "" : token.text();
    }

    boolean isNumber(int ahead) {
        Token token = ahead(ahead);
        return token != null && token.isNumber();
    }

    boolean isNumberOf(int digits, int ahead) {
        return isNumber(ahead) && word(ahead).length() == digits;
    }

    Token take() {
        return tokens.get(next++);
    }

    /** Takes all of these or nothing. */
    boolean take(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!word(i).equals(expected[i])) {
                return false;
            }
        }
        next += expected.length;
        return true;
    }

    boolean takeAny(Set<String> expected) {
        boolean found = expected.contains(word(0));
        if (found) {
            next++;
        }
        return found;
    }

    /** Whether the word so far ahead is written against the one before it. */
    boolean isAttached(int ahead) {
        Token token = ahead(ahead);
        return token != null && next + ahead > 0 && tokens.get(next + ahead - 1).end() == token.start();
    }

    /** What to say of the next word, or of the end of the phrase, where it cannot be. */
    DateRefused notUnderstood() {
        Token token = peek();
        if (token == null) {
            return new DateRefused(
                    phrase.length(),
                    "Hier ontbreekt nog iets. Schrijf bijvoorbeeld 14 mei 2012, voorjaar 2012 of rond 2012.",
                    "Something is missing here. Write for example 14 mei 2012, voorjaar 2012 or rond 2012.");
        }
        String typed = phrase.substring(token.start(), token.end());
        if (DutchWords.FUTURE.contains(token.text())) {
            return new DateRefused(
                    token.start(),
                    "“" + typed + "” ligt nog in de toekomst. Vertel wat er al gebeurd is, zoals: gisteren.",
                    "“" + typed + "” is still to come. Tell what has happened, such as: gisteren.");
        }
        return new DateRefused(
                token.start(),
                "“" + typed + "” begrijpen we hier niet. Schrijf bijvoorbeeld 14 mei 2012, voorjaar 2012 of rond 2012.",
                "We do not understand “" + typed
                        + "” here. Write for example 14 mei 2012, voorjaar 2012 or rond 2012.");
    }

    DateRefused missing(String dutch, String english) {
        return areTaken() ? new DateRefused(phrase.length(), dutch, english) : notUnderstood();
    }
}
