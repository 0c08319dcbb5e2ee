package nl.netwerkspoor.query.pages.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads XLSX: its first sheet, or the one that is called as in the template. */
final class Workbooks {

    /** The most bytes that a workbook of 5 MiB may unpack to; lists of words come to a tenth of it. */
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    /** A spreadsheet keeps 15 digits; the rest is how the machine writes 0.1. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** What a formula gives that does not work out. */
    private static final Pattern FAULT = Pattern.compile("#[A-Z/0]+[!?]?");

    private Workbooks() {}

    static void read(byte[] bytes, Sheet.Gathering rows) {
        try {
            measure(bytes);
            readRows(bytes, rows);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // a broken workbook shows as whatever its reader runs into
            throw new Refused(
                    "Dit bestand kan niet gelezen worden. Open het in Excel en sla het op als Excel-werkmap (.xlsx).",
                    "This file cannot be read. Open it in Excel and save it as an Excel workbook (.xlsx).");
        }
    }

    /** Unpacks it as its reader will, keeping nothing: what a zip says of its own size may be untrue. */
    private static void measure(byte[] bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Refused(
                                    "Uitgepakt is dit bestand veel te groot. Zet alleen de lijst in een nieuw bestand.",
                                    "Unpacked this file is far too large. Put just the list in a new file.");
                        }
                    }
                }
            }
        }
    }

    private static void readRows(byte[] bytes, Sheet.Gathering rows) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            LocalDate dayZero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            org.dhatim.fastexcel.reader.Sheet sheet =
                    workbook.findSheet(Template.HAPPENINGS).orElseGet(workbook::getFirstSheet);
            try (Stream<Row> stream = sheet.openStream()) {
                stream.forEach(row -> rows.add(row(row, dayZero)));
            }
        }
    }

    private static Sheet.Row row(Row row, LocalDate dayZero) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(cell -> cell(cell, dayZero)).orElse(Cell.blank()));
        }
        return new Sheet.Row(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, LocalDate dayZero) {
        boolean failed = cell.getType() == CellType.FORMULA
                && cell.getValue() instanceof String given
                && FAULT.matcher(given).matches();
        if (failed || cell.getType() == CellType.ERROR) {
            return new Cell.Fault();
        }
        return switch (cell.getValue()) {
            case null -> Cell.blank();
            case BigDecimal number -> number(number, Precision.of(cell), dayZero);
            case Boolean truth -> new Cell.Truth(truth);
            case Object words -> new Cell.Words(words.toString());
        };
    }

    private static Cell number(BigDecimal number, @Nullable Precision shown, LocalDate dayZero) {
        if (shown == null || number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
            return new Cell.Figure(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        }
        LocalDate day = dayZero.plusDays(number.longValue());
        String edtf = day.toString().substring(0, shown.length);
        return new Cell.Dated(edtf, DateWords.inWords(VagueDate.parse(edtf), Locale.of("nl")));
    }

    /** How much of a date a cell shows: Excel makes 1 May of "mei 2012", and shows the month only. */
    private enum Precision {
        YEAR(4),
        MONTH(7),
        DAY(10);

        private final int length;

        Precision(int length) {
            this.length = length;
        }

        /** Null where it shows no date. */
        static @Nullable Precision of(org.dhatim.fastexcel.reader.Cell cell) {
            Integer id = cell.getDataFormatId();
            String own = cell.getDataFormatString();
            return switch (id == null ? 0 : id) {
                case 14, 15, 16, 22 -> DAY;
                case 17 -> MONTH;
                default -> own == null ? null : of(own);
            };
        }

        private static @Nullable Precision of(String format) {
            String letters = format.split(";", 2)[0]
                    .replaceAll("\\[[^]]*]|\"[^\"]*\"|[\\\\_*].", "")
                    .toLowerCase(Locale.ROOT);
            if (letters.contains("general")) {
                return null;
            }
            if (letters.contains("y")) {
                return letters.contains("d") ? DAY : letters.contains("m") ? MONTH : YEAR;
            }
            return letters.contains("d") && letters.contains("m") ? DAY : null;
        }
    }
}
