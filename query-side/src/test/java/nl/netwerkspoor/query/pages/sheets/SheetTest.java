package nl.netwerkspoor.query.pages.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.netwerkspoor.happenings.Refused;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static byte[] workbook(Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            filling.accept(workbook.newWorksheet("Blad1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook of one sheet, as written out here. */
    private static byte[] written(String prologue, String rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                            + ".relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    prologue + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String inline(String at, String words) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> words(Sheet.Row row) {
        return row.cells().stream()
                .map(cell -> cell instanceof Cell.Words(String text) ? text : cell.toString())
                .toList();
    }

    private static void refusedFor(byte[] bytes, String dutch) {
        assertThatThrownBy(() -> Sheet.read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.dutch()).contains(dutch));
    }

    @Nested
    class A_workbook {

        @Test
        void has_numbers_as_they_are_shown() {
            Sheet sheet = Sheet.read(workbook(blad -> {
                blad.value(0, 0, "wanneer");
                blad.value(1, 0, 2012.0);
                blad.value(1, 1, 0.1 + 0.2);
                blad.value(1, 2, 3119);
                blad.value(1, 3, 1000);
            }));
            assertThat(sheet.rows().getFirst().cells())
                    .containsExactly(figure("2012"), figure("0.3"), figure("3119"), figure("1000"));
        }

        private static Cell figure(String number) {
            return new Cell.Figure(new BigDecimal(number));
        }

        @Test
        void has_dates_as_precise_as_they_are_shown() {
            LocalDate day = LocalDate.of(2012, 5, 1);
            Sheet sheet = Sheet.read(workbook(blad -> {
                blad.value(0, 0, "wanneer");
                List<String> formats = List.of("dd-mm-yyyy", "mmm-yy", "yyyy", "[$-413]d mmmm yyyy;@", "0.00");
                for (int column = 0; column < formats.size(); column++) {
                    blad.value(1, column, day);
                    blad.style(1, column).format(formats.get(column)).set();
                }
            }));
            assertThat(sheet.rows().getFirst().cells())
                    .containsExactly(
                            new Cell.Dated("2012-05-01", "1 mei 2012"),
                            new Cell.Dated("2012-05", "mei 2012"),
                            new Cell.Dated("2012", "2012"),
                            new Cell.Dated("2012-05-01", "1 mei 2012"),
                            figure("41030"));
        }

        @Test
        void has_booleans_what_formulas_give_and_the_faults_of_those_that_fail() {
            Sheet sheet = Sheet.read(written(
                    "",
                    "<row r=\"1\">" + inline("A1", "naam") + "</row><row r=\"2\">"
                            + "<c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\"><f>6*2</f><v>12</v></c>"
                            + "<c r=\"C2\" t=\"str\"><f>\"een\"&amp;\"s\"</f><v>eens</v></c>"
                            + "<c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                            + "<c r=\"E2\" t=\"e\"><v>#N/A</v></c></row>"));
            assertThat(sheet.rows().getFirst().cells())
                    .containsExactly(
                            new Cell.Truth(true),
                            figure("12"),
                            new Cell.Words("eens"),
                            new Cell.Fault(),
                            new Cell.Fault());
        }

        @Test
        void has_rows_with_the_numbers_that_it_shows_and_no_empty_ones() {
            Sheet sheet = Sheet.read(workbook(blad -> {
                blad.value(2, 0, "naam");
                blad.value(4, 0, "een");
                blad.value(5, 0, "  ");
                blad.value(9, 1, "twee");
            }));
            assertThat(sheet.header().number()).isEqualTo(3);
            assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(5, 10);
            assertThat(words(sheet.rows().getLast())).containsExactly("", "twee");
        }

        @Test
        void of_more_than_5000_rows_is_refused() {
            assertThat(Sheet.read(rows(5_000)).rows()).hasSize(5_000);
            refusedFor(rows(5_001), "meer dan 5.000 rijen");
        }

        private static byte[] rows(int count) {
            return workbook(blad -> {
                for (int row = 0; row <= count; row++) {
                    blad.value(row, 0, "x");
                }
            });
        }

        @Test
        void that_unpacks_to_far_more_than_it_is_is_refused() {
            byte[] bomb =
                    written("", "<row r=\"1\">" + inline("A1", "naam") + "</row>" + "<!-- -->".repeat(9 * 1024 * 1024));
            assertThat(bomb.length).isLessThan(Sheet.MOST_BYTES);
            refusedFor(bomb, "Uitgepakt");
        }

        @Test
        void that_explains_its_own_words_is_refused() {
            String rows =
                    "<row r=\"1\">" + inline("A1", "naam") + "</row><row r=\"2\">" + inline("A2", "%s") + "</row>";
            assertThat(Sheet.read(written("", rows.formatted("Jan"))).rows()).hasSize(1);
            refusedFor(
                    written("<!DOCTYPE w [<!ENTITY name SYSTEM \"file:///etc/hostname\">]>", rows.formatted("&name;")),
                    "kan niet gelezen worden");
        }

        @Test
        void that_is_broken_off_is_refused() {
            byte[] whole = rows(3);
            byte[] half = new byte[whole.length / 2];
            System.arraycopy(whole, 0, half, 0, half.length);
            refusedFor(half, "kan niet gelezen worden");
        }

        @Test
        void of_the_old_kind_is_refused() {
            byte[] old = {
                (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0
            };
            refusedFor(old, "oude soort");
        }

        @Test
        void without_happenings_is_refused() {
            refusedFor(rows(0), "geen gebeurtenissen");
        }
    }

    @Nested
    class Separated_values {

        @ParameterizedTest
        @ValueSource(strings = {";", ",", "\t"})
        void are_read_whatever_stands_between_them(String between) {
            String text = String.join(between, "what", "\"wie, wat; \"", "note") + "\r\n\r\n"
                    + String.join(between, "table-met", "a", "\"één\nregel \"\"meer\"\"\"") + "\r\n";
            for (String mark : List.of("", "\uFEFF")) {
                Sheet sheet = Sheet.read(utf8(mark + text));
                assertThat(words(sheet.header())).containsExactly("what", "wie, wat; ", "note");
                assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(3);
                assertThat(words(sheet.rows().getFirst())).containsExactly("table-met", "a", "één\nregel \"meer\"");
            }
        }

        @Test
        void as_excel_saves_them_by_itself_are_read() {
            Sheet sheet = Sheet.read("what;note\r\ntable-met;één – € 5\r\n".getBytes(Charset.forName("windows-1252")));
            assertThat(words(sheet.rows().getFirst())).containsExactly("table-met", "één – € 5");
        }

        @Test
        void that_are_no_text_are_refused() {
            refusedFor(utf8("what\0;note\n"), "geen spreadsheet");
        }

        @Test
        void with_a_quote_that_is_never_closed_are_refused() {
            refusedFor(utf8("what;note\ntable-met;\"een\n"), "aanhalingsteken");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+31", "-5", "@naam"})
        void never_begin_like_a_formula_when_written_and_are_read_back(String words) {
            String line = new String(Separated.write(List.of("note", words)), StandardCharsets.UTF_8);
            assertThat(line).isEqualTo("\uFEFFnote;'" + words + "\r\n");
            Sheet sheet = Sheet.read(utf8(line + "x;" + words + "\r\n"));
            assertThat(words(sheet.header())).containsExactly("note", words);
            assertThat(words(sheet.rows().getFirst())).containsExactly("x", words);
        }

        @Test
        void of_more_than_5_MiB_are_refused() {
            refusedFor(new byte[Sheet.MOST_BYTES + 1], "te groot");
        }
    }

    @Nested
    class The_template {

        @Test
        void has_the_same_known_columns_as_CSV_and_as_XLSX() throws IOException {
            byte[] filled = filled(Template.csv());
            Columns columns = Columns.of(Sheet.read(filled).header());
            assertThat(columns.size()).isEqualTo(Columns.names().size());
            for (int column = 0; column < columns.size(); column++) {
                assertThat(columns.known(column)).as(columns.shown(column)).isTrue();
                assertThat(columns.isDouble(column)).as(columns.shown(column)).isFalse();
            }
            for (var kind : Columns.kinds()) {
                assertThat(columns.fields(kind))
                        .as(kind.what())
                        .doesNotHaveDuplicates()
                        .containsAll(kind.fields().stream()
                                .map(field -> field.name())
                                .toList());
            }
        }

        private static byte[] filled(byte[] template) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(template);
            out.write(utf8("table-met\r\n"));
            return out.toByteArray();
        }

        @Test
        void explains_every_kind_with_its_columns_and_every_code() throws IOException {
            try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(
                    new java.io.ByteArrayInputStream(Template.xlsx()))) {
                var sheets = workbook.getSheets().toList();
                assertThat(sheets)
                        .extracting(org.dhatim.fastexcel.reader.Sheet::getName)
                        .containsExactly("Gebeurtenissen", "Uitleg");
                List<String> headers = cells(sheets.getFirst());
                assertThat(headers)
                        .startsWith("soort gebeurtenis", "wanneer", "waar")
                        .contains("hoeveel (size)");
                List<String> explained = cells(sheets.getLast());
                assertThat(explained)
                        .contains(
                                "Cliënt kwam aan tafel",
                                "client-joined-table",
                                "wanneer*, tafel*, deelnemer*, hoeveel (size)",
                                "verslavingszorg",
                                "addiction-care");
                Columns.kinds().forEach(kind -> assertThat(explained).contains(kind.label(), kind.what()));
            }
        }

        private static List<String> cells(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                return rows.flatMap(row -> row.stream())
                        .filter(cell -> cell != null)
                        .map(org.dhatim.fastexcel.reader.Cell::getText)
                        .toList();
            }
        }
    }
}
