package nl.netwerkspoor.command.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of `bad-inputs.tsv`, which says how its columns are written.
 *
 * @param as `line`, `yaml`, `json` or `one`
 * @param index the line of the story; `none`, or `-` where it does not matter
 * @param field the field; `none`, or `-`
 * @param place line and column, `too many`, or `-`
 * @param body what to send
 */
record BadInput(String name, String as, String index, String field, String place, Bytes body) {

    /** Bytes that need not be UTF-8. */
    interface Bytes {
        byte[] sent();
    }

    private static final Pattern REPEATED = Pattern.compile("\\{([0-9]+)\\*([^}]*)}");

    static List<BadInput> all() {
        try (InputStream in = Objects.requireNonNull(BadInput.class.getResourceAsStream("bad-inputs.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(BadInput::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadInput of(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        String as = cells.get(1);
        byte[] written = bytes(cells.get(5));
        String before = as.equals("line") ? "story: 1\ntraject: voorbeeld\nhappenings:\n  - " : "";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(written);
        return new BadInput(cells.get(0), as, cells.get(2), cells.get(3), cells.get(4), body::toByteArray);
    }

    private static byte[] bytes(String cell) {
        StringBuilder text = new StringBuilder();
        Matcher repeated = REPEATED.matcher(cell);
        while (repeated.find()) {
            repeated.appendReplacement(
                    text, Matcher.quoteReplacement(repeated.group(2).repeat(Integer.parseInt(repeated.group(1)))));
        }
        String written = repeated.appendTail(text).toString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < written.length()) {
            int point = written.codePointAt(i);
            i += Character.charCount(point);
            if (point != '\\') {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            char escape = written.charAt(i);
            i++;
            switch (escape) {
                case 'n' -> bytes.write('\n');
                case 't' -> bytes.write('\t');
                case '\\' -> bytes.write('\\');
                case 'x' -> {
                    bytes.write(Integer.parseInt(written.substring(i, i + 2), 16));
                    i += 2;
                }
                default -> throw new IllegalArgumentException("no escape in bad-inputs.tsv: " + cell);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
