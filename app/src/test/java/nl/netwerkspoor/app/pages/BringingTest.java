package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history is brought in as a story file, and taken out as one. */
class BringingTest {

    private static final String PAGE = "/trajecten/proef/brengen";
    private static final String STORY = """
            story: 1
            traject: proef
            happenings:
              - {what: traject-started, when: 2010, name: Proef}
              - {what: table-formed, when: 2011, table: kerngroep, name: Kerngroep}
              - {what: table-met, when: 2012, table: %s, text: "Het ging over eten."}
            """;

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

    private static void choose(Page page, String story) {
        page.navigate(PAGE);
        page.locator("#file").setInputFiles(file(story));
        button(page, "Kijk wat erin staat");
    }

    private static FilePayload file(String story) {
        return new FilePayload("verhaal.yaml", "application/yaml", story.getBytes(StandardCharsets.UTF_8));
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void a_story_is_looked_over_before_it_is_recorded() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            long before = product.tail();
            choose(page, STORY.formatted("kerngroep"));
            assertThat(page.locator(".lead")).containsText("Nieuw: 2. Al bekend: 1.");
            assertThat(page.locator("tbody tr").last()).containsText("Het ging over eten.");
            visit.keep("brengen-gezien");
            assertThat(product.tail()).isEqualTo(before);

            button(page, "Leg dit vast");
            assertThat(page.locator(".notice.good")).hasText("2 gebeurtenissen vastgelegd.");
            assertThat(product.tail()).isEqualTo(before + 2);
            page.reload();
            assertThat(page.locator(".notice.good")).hasText("2 gebeurtenissen vastgelegd.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bekijk de laatste"))
                    .click();
            assertThat(page.locator("h1.sentence")).hasText("Kerngroep kwam bijeen.");
            assertThat(page).hasURL(product.address() + "/trajecten/proef/gebeurtenissen/" + (before + 2));
            choose(page, STORY.formatted("kerngroep"));
            assertThat(page.locator(".lead")).containsText("Nieuw: 0. Al bekend: 3.");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void while_a_file_is_read_the_page_says_so() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(PAGE);
            Locator busy = page.locator("[data-busy]");
            Locator form = page.locator("form[data-module=busy]");
            assertThat(busy).isHidden();
            // what a browser tells a form that it sends; the test goes no further
            page.waitForCondition(() -> {
                form.dispatchEvent("submit");
                return busy.isVisible();
            });
            assertThat(busy).containsText("Het bestand wordt gelezen.");
            assertThat(form.locator("button")).isDisabled();
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_is_listed_by_row_and_nothing_is_recorded() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Page page = visit.page();
            long before = product.tail();
            choose(page, STORY.formatted("geheime-tafel").replace("2011", "2011-13"));
            assertThat(page.locator(".wrong li").first()).containsText("regel 5");
            choose(page, STORY.formatted("geheime-tafel"));
            assertThat(page.locator(".wrong li")).containsText("Gebeurtenis 3 van het verhaal");
            visit.keep("brengen-geweigerd");
            assertThat(product.tail()).isEqualTo(before);
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void the_traject_is_taken_away_as_the_interface_gives_it() {
        assertThat(product.get("/trajecten/proef/verhaal.json").json())
                .isEqualTo(product.get("/api/trajects/proef/story").json());
        assertThat(product.get("/trajecten/proef/verhaal.yaml").text())
                .isEqualTo(product.get("/api/trajects/proef/story", "Accept", "application/yaml")
                        .text());
    }
}
