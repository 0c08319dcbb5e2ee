package nl.netwerkspoor.command.reading;

import java.util.Arrays;

/** The lines and columns of a text: from 1, columns in characters of Unicode. */
final class Places {

    private final String text;
    private final int[] starts;

    /** The place asked for last: a file may be one long line, of which the columns are asked in order. */
    private int last;

    private int lastColumn = 1;

    Places(String text) {
        this.text = text;
        int[] found = new int[64];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                if (lines == found.length) {
                    found = Arrays.copyOf(found, lines * 2);
                }
                found[lines++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, lines);
    }

    /** @param offset of a char, from 0; the length of the text where it ends too soon */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** @param offset as for {@link #line} */
    int column(int offset) {
        int start = starts[line(offset) - 1];
        boolean goesOn = last >= start && last <= offset;
        lastColumn = goesOn ? lastColumn + text.codePointCount(last, offset) : text.codePointCount(start, offset) + 1;
        last = offset;
        return lastColumn;
    }
}
