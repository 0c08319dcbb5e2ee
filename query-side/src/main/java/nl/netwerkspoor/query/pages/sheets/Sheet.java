package nl.netwerkspoor.query.pages.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.happenings.Refused;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * The rows of a spreadsheet in which something stands.
 *
 * @param header the first of them, which names the columns
 * @param rows the others
 */
public record Sheet(Row header, List<Row> rows) {

    /** The most rows that are read, the header left out. */
    public static final int MOST_ROWS = 5_000;

    /** The most bytes that are read. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /**
     * A row.
     *
     * @param number as the spreadsheet shows it, from 1
     * @param cells from column A on
     */
    public record Row(int number, List<Cell> cells) {

        /** The cell in a column, from 0. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.blank();
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** Whether a file that was chosen is a spreadsheet, and not a story. */
    public static boolean is(String fileName, byte[] bytes) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ReadableWorkbook.isOOXMLZipHeader(bytes)
                || ReadableWorkbook.isOLE2Header(bytes)
                || List.of(".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods").stream()
                        .anyMatch(name::endsWith);
    }

    /**
     * Reads XLSX or CSV.
     *
     * @throws Refused when it is neither, or more than is read
     */
    public static Sheet read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new Refused(
                    "Dit bestand is van een oude soort, of er zit een wachtwoord op. Sla het zonder wachtwoord op als"
                            + " Excel-werkmap (.xlsx).",
                    "This file is of an old kind, or has a password. Save it without one as an Excel workbook"
                            + " (.xlsx).");
        }
        Gathering rows = new Gathering();
        if (ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            Workbooks.read(bytes, rows);
        } else {
            Separated.read(bytes, rows);
        }
        return rows.sheet();
    }

    /** Why what is too large is not read. */
    public static Refused tooLarge() {
        return new Refused("Dit bestand is te groot: hoogstens 5 MiB.", "This file is too large: 5 MiB at most.");
    }

    /** Rows as they come in; more than {@link #MOST_ROWS} are refused before they are all there. */
    static final class Gathering {
        private final List<Row> rows = new ArrayList<>();

        void add(Row row) {
            if (row.isBlank()) {
                return;
            }
            if (rows.size() > MOST_ROWS) {
                throw new Refused(
                        "Dit bestand heeft meer dan 5.000 rijen. Splits het in delen.",
                        "This file has more than 5,000 rows. Split it.");
            }
            rows.add(row);
        }

        Sheet sheet() {
            if (rows.size() < 2) {
                throw new Refused(
                        "Er staan geen gebeurtenissen in dit bestand. De eerste rij noemt de kolommen, daaronder staat"
                                + " op elke rij een gebeurtenis.",
                        "There are no happenings in this file. The first row names the columns, and each row below it"
                                + " is a happening.");
            }
            return new Sheet(rows.getFirst(), List.copyOf(rows.subList(1, rows.size())));
        }
    }

    @Override
    public String toString() {
        // what stands in it may be about people
        return rows.size() + " rows";
    }
}
