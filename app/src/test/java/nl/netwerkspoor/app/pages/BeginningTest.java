package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A traject is begun where there may be none yet. */
class BeginningTest {

    private static final String PAGE = "/beginnen";

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        product = Product.empty(data);
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    private static void begin(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin dit traject"))
                .click();
    }

    private static Product.Answer send(String form) {
        return product.postWith(PAGE, form, "Sec-Fetch-Site", "same-origin");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void a_traject_is_begun_from_the_start_page(Screen screen) {
        String name = "Ieder’s Café " + screen;
        String key = "ieders-cafe-" + screen.name().toLowerCase(Locale.ROOT);
        try (Visit visit = chromium.visit(product.address(), screen)) {
            Page page = visit.page();
            page.navigate("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Een traject beginnen"))
                    .click();
            page.getByLabel("Naam").fill(name);
            page.getByLabel("Gewenst maatschappelijk effect").fill("Meer mensen doen mee.");
            page.locator("#f-municipalities").fill("Ermelo");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+ nog een"))
                    .click();
            page.locator("[name=municipalities]").last().fill("Putten");
            page.getByLabel("Sinds wanneer?").fill("voorjaar 2012");
            assertThat(page.locator("#when-said")).hasText("Tussen 1 maart en 31 mei 2012");
            visit.keep("beginnen-gevuld");
            begin(page);

            assertThat(page.locator("h1")).hasText("Het traject is begonnen");
            assertThat(page.locator("main .sentence")).hasText("Het traject " + name + " begon.");
            visit.keep("begonnen");
            JsonNode told = product.view("/api/trajects/" + key + "/happenings/" + product.tail());
            assertThat(told.get("what").asString()).isEqualTo("traject-started");
            assertThat(told.get("name").asString()).isEqualTo(name);
            assertThat(told.get("desiredEffect").asString()).isEqualTo("Meer mensen doen mee.");
            assertThat(told.get("municipalities").toString()).isEqualTo("[\"ermelo\",\"putten\"]");
            assertThat(told.get("when").asString()).isEqualTo("2012-21");
            assertThat(told.get("whenText").asString()).isEqualTo("voorjaar 2012");
            assertThat(told.get("via").asString()).isEqualTo("form");

            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Vastleggen"))
                    .click();
            assertThat(page.locator("h1")).hasText("Wat is er gebeurd?");
            page.navigate("/");
            assertThat(page.locator(".traject-card", new Page.LocatorOptions().setHasText(name)))
                    .containsText("Meer mensen doen mee.");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Page page = visit.page();
            long before = product.tail();
            page.navigate(PAGE);
            begin(page);
            assertThat(page.locator("#error-name")).isVisible();
            assertThat(page.locator("#error-when")).isVisible();

            page.locator("#f-name").fill("Verderop");
            page.locator("#f-municipalities").fill("???");
            page.locator("#f-when").fill("ooit eens");
            begin(page);
            assertThat(page.locator("#error-name")).isHidden();
            assertThat(page.locator("#error-when")).isVisible();
            page.locator("#f-when").fill("2011");
            begin(page);
            assertThat(page.locator("#error-when")).isHidden();
            assertThat(page.locator("#error-municipalities")).isVisible();
            assertThat(page.locator("#f-name")).hasValue("Verderop");
            visit.keep("beginnen-geweigerd");
            page.locator("#f-municipalities").fill("Putten");
            page.locator("#f-when").fill("2999");
            begin(page);
            assertThat(page.locator("#error-municipalities")).isHidden();
            assertThat(page.locator("#error-when")).isVisible();
            assertThat(product.tail()).isEqualTo(before);
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void it_can_be_begun_without_javascript() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.navigate(PAGE);
            page.locator("#f-name").fill("Zonder script");
            page.locator("#f-when").fill("rond 2011");
            begin(page);
            assertThat(page.locator("h1")).hasText("Het traject is begonnen");
            assertThat(page).hasURL(product.address() + "/trajecten/zonder-script/begonnen?tot=" + product.tail());
        }
    }

    @Test
    void a_name_that_another_traject_has_is_refused_at_the_name() {
        product.recorded("buurtkracht", "what", "traject-started", "when", "2010", "name", "Buurtkracht");
        product.view("/api/trajects/buurtkracht/initiatives");
        long before = product.tail();
        Product.Answer answer = send("name=buurtkracht&when=2012");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"error-name\"", "Er is al een traject met deze naam. Kies een andere naam.");
        assertThat(product.tail()).isEqualTo(before);
    }

    @Test
    void a_key_that_is_taken_by_a_traject_of_another_name_gets_a_number() {
        product.recorded("samen-sterk", "what", "traject-started", "when", "2010", "name", "Iets anders");
        product.view("/api/trajects/samen-sterk/initiatives");
        assertThat(send("name=Samen+sterk&when=2012").header("Location"))
                .startsWith("/trajecten/samen-sterk-2/begonnen");
    }

    @Test
    void a_button_pressed_twice_begins_one_traject() {
        String form = "happening=3f0c1a44-9d0e-4a57-8f52-0d7a1f3f9a11&name=Dubbelop&when=2012";
        Product.Answer first = send(form);
        assertThat(first.header("Location")).startsWith("/trajecten/dubbelop/begonnen");
        long after = product.tail();
        product.view("/api/trajects/dubbelop/initiatives");
        assertThat(send(form).header("Location")).isEqualTo(first.header("Location"));
        assertThat(product.tail()).isEqualTo(after);
    }

    @Test
    void another_site_cannot_begin_one() {
        long before = product.tail();
        assertThat(product.postWith(PAGE, "name=Vreemd&when=2012", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(product.tail()).isEqualTo(before);
    }
}
