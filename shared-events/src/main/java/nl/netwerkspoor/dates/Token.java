package nl.netwerkspoor.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a sign of a phrase, in lower case and without accents.
 *
 * @param start index of its first character in the phrase as it was typed
 * @param end index just after its last character
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    /** Leaves out spaces, commas, and full stops that do not stand in a date of numbers. */
    static List<Token> of(String phrase) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            int start = at;
            char first = phrase.charAt(at);
            if (isDigit(first)) {
                while (at < phrase.length() && isDigit(phrase.charAt(at))) {
                    at++;
                }
                tokens.add(new Token(Kind.NUMBER, phrase.substring(start, at), start, at));
            } else if (Character.isLetter(first)) {
                while (at < phrase.length() && isLetterOrAccent(phrase.charAt(at))) {
                    at++;
                }
                tokens.add(new Token(Kind.WORD, plain(phrase.substring(start, at)), start, at));
            } else {
                at++;
                if (!isSpace(first) && first != ',' && (first != '.' || isBetweenDigits(phrase, start))) {
                    tokens.add(new Token(Kind.SIGN, sign(first), start, at));
                }
            }
        }
        return tokens;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isDigit(char character) {
        return '0' <= character && character <= '9';
    }

    private static boolean isLetterOrAccent(char character) {
        return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isBetweenDigits(String phrase, int at) {
        int before = at - 1;
        int after = at + 1;
        while (before >= 0 && isSpace(phrase.charAt(before))) {
            before--;
        }
        while (after < phrase.length() && isSpace(phrase.charAt(after))) {
            after++;
        }
        return before >= 0
                && after < phrase.length()
                && isDigit(phrase.charAt(before))
                && isDigit(phrase.charAt(after));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String sign(char character) {
        return switch (character) {
            case '’', '‘', '`', '´' -> "'";
            case '–', '—', '‑', '−' -> "-";
            default -> String.valueOf(character);
        };
    }
}
