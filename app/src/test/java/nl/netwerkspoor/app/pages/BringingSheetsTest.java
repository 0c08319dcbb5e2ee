package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that was kept in a spreadsheet is brought in. */
class BringingSheetsTest {

    private static final String PAGE = "/trajecten/proef/brengen";

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        product = Product.empty(data);
        product.recorded("proef", "what", "traject-started", "when", "2010", "name", "Proef");
        product.view("/api/trajects/proef/initiatives");
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    /** Four happenings on the rows 2, 3, 5 and 6, in a file as Excel makes it. */
    private static byte[] workbook(String whenItBegan, String supporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            row(sheet, 0, "soort gebeurtenis", "wanneer", "naam", "gebied", "tafel", "van", "wie steunt");
            row(sheet, 1, "Organisatie kwam in het netwerk", "", "De Brug");
            sheet.value(1, 1, 2011);
            row(sheet, 2, "Initiatief uit zichzelf begonnen", whenItBegan, "Straatvoetbal", "sport");
            row(sheet, 4, "Tafel gevormd", "", "Kerngroep");
            sheet.value(4, 1, LocalDate.of(2012, 5, 14));
            sheet.style(4, 1).format("dd-mm-yyyy").set();
            row(sheet, 5, "supporter-joined", "2013", "", "", "", "Straatvoetbal", supporter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private static void choose(Page page, String name, byte[] file) {
        page.navigate(PAGE);
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", file));
        button(page, "Kijk wat erin staat");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void bad_rows_are_all_named_and_the_mended_file_is_recorded() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(PAGE);
            visit.keep("brengen-leeg");
            long before = product.tail();
            choose(page, "lijst.xlsx", workbook("ooit in 2012", "Sportclub"));
            assertThat(page.locator(".wrong li")).hasCount(2);
            assertThat(page.locator(".wrong li").first()).containsText("Rij 3");
            assertThat(page.locator(".wrong li").first()).containsText("kolom wanneer");
            assertThat(page.locator(".wrong li").last()).containsText("Rij 6");
            assertThat(page.locator(".wrong li").last()).containsText("kolom wie steunt");
            assertThat(page.locator(".wrong li").last()).containsText("Dit is er nog niet.");
            visit.keep("brengen-lijst-geweigerd");
            assertThat(product.tail()).isEqualTo(before);

            choose(page, "lijst.xlsx", workbook("voorjaar 2012", "De Brug"));
            assertThat(page.locator(".lead")).containsText("Nieuw: 4. Al bekend: 0.");
            assertThat(page.locator("tbody tr").nth(1)).containsText("voorjaar 2012");
            assertThat(page.locator("tbody tr").last().locator("td").first()).hasText("6");
            visit.keep("brengen-lijst-gezien");
            assertThat(product.tail()).isEqualTo(before);
            button(page, "Leg dit vast");
            assertThat(page.locator(".notice.good")).hasText("4 gebeurtenissen vastgelegd.");
            assertThat(product.tail()).isEqualTo(before + 4);

            page.navigate("/trajecten/proef/tijdlijn");
            assertThat(page.locator("main")).containsText("Straatvoetbal begon uit zichzelf");
            assertThat(page.locator("main")).containsText("Kerngroep werd gevormd");
            choose(page, "lijst.xlsx", workbook("voorjaar 2012", "De Brug"));
            assertThat(page.locator(".lead")).containsText("Nieuw: 0. Al bekend: 4.");
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void what_the_rules_refuse_is_named_by_its_row_too() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(PAGE);
            visit.keep("brengen-leeg-breed");
            long before = product.tail();
            String text = """
                soort gebeurtenis;wanneer;naam;tafel;cirkel
                Tafel gevormd;2011;Denktafel;;

                Tafel kwam bijeen;2010;;Denktafel;
                """;
            choose(page, "lijst.csv", text.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".wrong li")).hasCount(1);
            assertThat(page.locator(".wrong li")).containsText("Rij 4");
            visit.keep("brengen-lijst-geweigerd-breed");
            assertThat(product.tail()).isEqualTo(before);
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void a_list_is_recorded_without_JavaScript() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            long before = product.tail();
            choose(
                    page,
                    "lijst.csv",
                    "what,when,name\nidea-voiced,2012,Een moestuin\n".getBytes(StandardCharsets.UTF_8));
            button(page, "Leg dit vast");
            assertThat(page.locator(".notice.good")).hasText("Eén gebeurtenis vastgelegd.");
            assertThat(product.tail()).isEqualTo(before + 1);
        }
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_a_sentence() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            choose(page, "lijst.xlsx", "PK\003\004 en dan niets".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".wrong li")).containsText("Dit bestand kan niet gelezen worden.");
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void the_templates_are_there() {
        assertThat(product.get("/trajecten/proef/voorbeeld.csv").text())
                .startsWith("\uFEFFsoort gebeurtenis;wanneer;waar;");
        assertThat(product.get("/trajecten/proef/voorbeeld.xlsx").status()).isEqualTo(200);
    }
}
