package nl.netwerkspoor.query.pages.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.netwerkspoor.happenings.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV in UTF-8, or else as Excel saves it where it is not told to; writes it in UTF-8. */
final class Separated {

    private static final String MARK = "\uFEFF";
    private static final Charset OF_EXCEL = Charset.forName("windows-1252");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** What a spreadsheet takes for a formula, and what it then writes to keep it from being one. */
    private static final Pattern LIKE_FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Separated() {}

    static void read(byte[] bytes, Sheet.Gathering rows) {
        String text = text(bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                rows.add(new Sheet.Row(
                        Math.toIntExact(line.getRecordNumber()),
                        line.stream().map(Separated::cell).toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(
                    "Dit bestand kan niet gelezen worden: ergens staat een aanhalingsteken te veel of te weinig.",
                    "This file cannot be read: somewhere there is a quote too many or too few.");
        }
    }

    private static Cell cell(String text) {
        boolean kept =
                text.startsWith("'") && LIKE_FORMULA.matcher(text.substring(1)).matches();
        return new Cell.Words(kept ? text.substring(1) : text);
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, OF_EXCEL);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused(
                    "Dit is geen spreadsheet. Sla het op als Excel-werkmap (.xlsx) of als CSV.",
                    "This is no spreadsheet. Save it as an Excel workbook (.xlsx) or as CSV.");
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** Of what can stand between columns, the one that the header has most of. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = QUOTED.matcher(header).replaceAll("");
        char found = ';';
        long most = 0;
        for (char each : List.of(';', ',', '\t')) {
            long count = bare.chars().filter(c -> c == each).count();
            if (count > most) {
                found = each;
                most = count;
            }
        }
        return found;
    }

    /** A line with the mark by which Excel knows UTF-8 and with the semicolon that Dutch Excel expects. */
    static byte[] write(List<String> cells) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .get();
        String line = format.format(cells.stream().map(Separated::safe).toArray());
        return (MARK + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Words that begin like a formula, so that no spreadsheet works them out. */
    static String safe(String words) {
        return LIKE_FORMULA.matcher(words).matches() ? "'" + words : words;
    }
}
