package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The procesondersteuner tells what happened. */
class TellingTest {

    private static final Map<String, Object> STARTED = Product.fields(
            "what", "traject-started", "when", "2010", "name", "Proefstad", "municipalities", List.of("ermelo"));

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;
    private static int trajects;

    private String traject = "";
    private final List<Visit> visits = new ArrayList<>();

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

    @BeforeEach
    void a_traject_with_some_known_things() {
        trajects++;
        traject = "proef-" + trajects;
        KnownThings.begin(product, traject, STARTED);
    }

    @AfterEach
    void nothing_went_wrong_in_the_browser() {
        for (Visit each : visits) {
            assertThat(each.wrong()).isEmpty();
            each.close();
        }
    }

    private Visit visit() {
        return visits.getLast();
    }

    private Page on(Screen screen) {
        visits.add(chromium.visit(product.address(), screen));
        return visit().page();
    }

    private Page formOf(String what, Screen screen) {
        Page page = on(screen);
        page.navigate("/trajecten/" + traject + "/vastleggen/" + what);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private JsonNode happening(long position) {
        return product.view("/api/trajects/" + traject + "/happenings/" + position);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void a_client_who_is_new_comes_along_as_one_small_story(Screen screen) {
        Page page = formOf("client-joined-table", screen);
        page.locator("#f-table").fill("Kerngroep");
        page.locator("#f-participant").fill("Twee bezoekers van de inloop");
        assertThat(page.locator(".new-said")).isVisible();
        page.locator("#f-when").fill("rond mei 2012");
        button(page, "Vastleggen").click();

        assertThat(page.locator("h1")).hasText("Klopt dit?");
        assertThat(page.locator(".together li")).hasText(new String[] {
            "Twee bezoekers van de inloop kwam in het netwerk.",
            "Twee bezoekers van de inloop kwam als cliënt aan tafel bij Kerngroep."
        });
        assertThat(page.locator("#wanneer")).hasText("Rond mei 2012 · tussen 1 april en 30 juni 2012");
        visit().keep("klopt-dit");
        long before = product.tail();
        button(page, "Ja, leg vast").click();

        assertThat(page.locator("h1")).hasText("Vastgelegd");
        assertThat(product.tail()).isEqualTo(before + 2);
        assertThat(happening(before + 1).get("participant").asString()).isEqualTo("deelnemer-2");
        assertThat(happening(before + 1).get("alias").asString()).isEqualTo("Twee bezoekers van de inloop");
        assertThat(happening(before + 2).get("participant").asString()).isEqualTo("deelnemer-2");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void a_provider_who_is_new_loosened_its_intake(Screen screen) {
        Page page = formOf("provider-loosened-intake", screen);
        page.getByLabel("Aanbieder").fill("Kwintes Ermelo");
        page.locator("#f-when").fill("halverwege 2013");
        page.getByText("Meer vertellen").click();
        page.getByLabel("Verslaving").check();
        page.getByLabel("Voorwaarde").fill("Een indicatie hoeft niet meer.");
        visit().keep("formulier-meer");
        button(page, "Vastleggen").click();
        button(page, "Ja, leg vast").click();

        assertThat(page.locator("main .sentence").last())
                .hasText("Kwintes Ermelo werd ruimer in de toelating, voor mensen met een verslaving.");
        JsonNode told = happening(product.tail());
        assertThat(told.get("provider").asString()).isEqualTo("kwintes-ermelo");
        assertThat(told.get("admits").get(0).asString()).isEqualTo("addiction");
        assertThat(told.get("criterion").asString()).isEqualTo("Een indicatie hoeft niet meer.");
    }

    @Test
    void what_can_be_of_several_kinds_is_asked() {
        Page page = formOf("initiative-spontaneously-started", Screen.PHONE);
        page.locator("#f-name").fill("Kookgroep");
        page.locator("#f-when").fill("2013");
        page.getByText("Meer vertellen").click();
        page.locator("#f-startedBy").fill("Buurtwerk");
        button(page, "Vastleggen").click();
        page.getByLabel("Organisatie").check();
        button(page, "Ja, leg vast").click();

        assertThat(page.locator("main .sentence").last())
                .hasText("Kookgroep begon uit zichzelf, gestart door Buurtwerk.");
        assertThat(happening(product.tail()).get("startedBy").get(0).asString()).isEqualTo("organisation:buurtwerk");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void a_refusal_stands_at_its_field_with_what_it_conflicts_with(Screen screen) {
        Page page = formOf("client-joined-table", screen);
        page.locator("#f-table").fill("Werkgroep");
        page.locator("#f-participant").fill("Groep van de opvang");
        page.locator("#f-when").fill("2014");
        long before = product.tail();
        button(page, "Vastleggen").click();

        Locator refusal = page.locator("[data-field=table] .error");
        assertThat(refusal).isVisible();
        visit().keep("geweigerd");
        assertThat(page.locator("#f-table")).hasValue("Werkgroep");
        assertThat(page.locator("#f-when")).hasValue("2014");
        assertThat(product.tail()).isEqualTo(before);
        refusal.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1.sentence")).hasText("Werkgroep werd opgeheven.");
        visit().expected("422");
    }

    @Test
    void a_date_that_is_not_understood_is_refused_at_its_field() {
        Page page = formOf("table-met", Screen.PHONE);
        page.locator("#f-table").fill("Kerngroep");
        page.locator("#f-when").fill("voorjaar 2199");
        assertThat(page.locator("#when-said .error"))
                .hasText("Dat ligt nog in de toekomst. Vertel wat er al gebeurd is.");
        page.locator("#f-when").fill("ooit eens");
        assertThat(page.locator("#when-said .error"))
                .not()
                .hasText("Dat ligt nog in de toekomst. Vertel wat er al gebeurd is.");
        assertThat(page.locator("#when-said .error")).isVisible();
        button(page, "Vastleggen").click();
        assertThat(page.locator("#error-when")).isVisible();
        visit().expected("422");
    }

    @Test
    void of_two_things_that_are_called_the_same_it_asks_which_one() {
        for (String key : List.of("eetgroep-noord", "eetgroep-zuid")) {
            product.recorded(traject, "what", "table-formed", "when", "2012", "table", key, "name", "Eetgroep");
        }
        product.view("/api/trajects/" + traject + "/tables");
        long before = product.tail();
        Page page = formOf("table-met", Screen.PHONE);
        page.locator("#f-table").fill("Eetgroep");
        page.locator("#f-when").fill("2013");
        assertThat(page.locator("#when-said .means")).isVisible();
        assertThat(page.locator(".new-said")).isHidden();
        button(page, "Vastleggen").click();
        assertThat(page.locator("[data-field=table] .error"))
                .containsText("Kies uit: Eetgroep (eetgroep-noord), Eetgroep (eetgroep-zuid).");
        assertThat(product.tail()).isEqualTo(before);
        page.locator("#f-table").fill("Eetgroep (eetgroep-zuid)");
        button(page, "Vastleggen").click();
        assertThat(page.locator("h1")).hasText("Vastgelegd");
        assertThat(happening(before + 1).get("table").asString()).isEqualTo("eetgroep-zuid");
        visit().expected("422");
    }

    @Test
    void a_number_that_is_not_understood_is_refused_in_the_words_of_the_form() {
        Page page = formOf("activity-held", Screen.PHONE);
        page.locator("#f-of").fill("Kookclub");
        page.locator("#f-when").fill("2013");
        page.getByText("Meer vertellen").click();
        page.locator("#f-attendance").fill("best veel");
        button(page, "Vastleggen").click();
        assertThat(page.locator("[data-field=attendance] .error")).containsText("minstens 51, ongeveer 40");
        assertThat(page.locator("#f-attendance")).hasValue("best veel");
        visit().expected("422");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void kinds_are_found_by_everyday_words(Screen screen) {
        Page page = on(screen);
        page.navigate("/trajecten/" + traject + "/vastleggen");
        page.locator("#zoek").fill("Vergaderd");
        assertThat(page.locator("[data-section] .kind:visible")).hasCount(1);
        assertThat(page.locator(".sections")).isHidden();
        page.locator("#zoek").press("Enter");
        assertThat(page).hasURL(product.address() + "/trajecten/" + traject + "/vastleggen/table-met");
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        Page page = formOf("table-met", Screen.PHONE);
        button(page, "Vastleggen").click();
        assertThat(page.locator("[data-field=table] .error")).isVisible();
        assertThat(page.locator("#error-when")).isVisible();
        visit().expected("422");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void what_was_told_wrongly_is_corrected_and_its_earlier_version_kept(Screen screen) {
        Page page = on(screen);
        long position = product.recorded(
                traject,
                "what",
                "initiative-spontaneously-started",
                "when",
                "2012",
                "initiative",
                "eetclub",
                "name",
                "Eetklup",
                "field",
                "food",
                "note",
                "In de keuken.\nMet twaalf mensen.",
                "sources",
                List.of(Map.of("kind", "document", "document", "Jaarverslag", "locator", "p. 12")));
        product.view("/api/trajects/" + traject + "/initiatives");
        page.navigate("/trajecten/" + traject + "/gebeurtenissen/" + position);
        visit().keep("gebeurtenis");
        assertThat(page.locator("main")).containsText("traject Proefstad, gebeurtenis " + position + ", geraadpleegd");
        link(page, "Verbeteren").click();
        assertThat(page.locator("#f-name")).hasValue("Eetklup");
        page.locator("#f-name").fill("Eetclub");
        page.locator("#f-when").fill("najaar 2012");
        visit().keep("verbeteren");
        button(page, "Verbetering vastleggen").click();

        assertThat(page.locator("h1.sentence")).hasText("Eetclub begon uit zichzelf.");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Uw verbetering is vastgelegd.");
        page.getByText("2 versies").click();
        assertThat(page.locator(".version").first()).containsText("Eetklup");
        JsonNode now = happening(position);
        assertThat(now.get("when").asString()).isEqualTo("2012-23");
        assertThat(now.get("note").asString()).isEqualTo("In de keuken.\nMet twaalf mensen.");
        assertThat(now.get("field").asString()).isEqualTo("food");
        assertThat(now.get("initiative").asString()).isEqualTo("eetclub");
        assertThat(now.get("sources").get(0).get("locator").asString()).isEqualTo("p. 12");
    }

    @Test
    void words_erased_while_they_were_being_corrected_do_not_come_back() {
        long position = product.recorded(
                traject,
                "what",
                "idea-voiced",
                "when",
                "2012",
                "idea",
                "fietsen",
                "name",
                "Fietsen van Anna",
                "note",
                "Anna zei het.");
        product.view("/api/trajects/" + traject + "/initiatives");
        Page page = on(Screen.PHONE);
        page.navigate("/trajecten/" + traject + "/gebeurtenissen/" + position + "/verbeteren");
        assertThat(page.getByLabel("Naam")).hasValue("Fietsen van Anna");
        assertThat(product.erase(
                                "traject",
                                traject,
                                "happening",
                                happening(position).get("happening").asString())
                        .status())
                .isEqualTo(200);
        page.getByLabel("Wanneer?").fill("2013");
        button(page, "Verbetering vastleggen").click();

        assertThat(page.locator("main")).containsText("Deze woorden zijn gewist terwijl u ze voor u had.");
        assertThat(page.getByLabel("Naam")).isEmpty();
        page.getByLabel("Naam").fill("Fietsen");
        button(page, "Verbetering vastleggen").click();
        assertThat(page.locator("h1.sentence")).hasText("Idee: Fietsen.");
        assertThat(happening(position).toString()).doesNotContain("Anna").contains("2013");
        visit().expected("422");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void what_did_not_happen_is_withdrawn(Screen screen) {
        long position = product.recorded(traject, "what", "table-met", "when", "2012", "table", "kerngroep");
        product.view("/api/trajects/" + traject + "/initiatives");
        Page page = on(screen);
        page.navigate("/trajecten/" + traject + "/gebeurtenissen/" + position);
        page.getByText("Intrekken", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Reden").fill("Het ging niet door.");
        button(page, "Trek deze gebeurtenis in").click();

        assertThat(page.locator(".notice.warn")).containsText("ingetrokken");
        visit().keep("ingetrokken");
        assertThat(happening(position).get("withdrawn").asLong()).isEqualTo(product.tail());
    }

    @Test
    void what_is_still_needed_is_not_withdrawn_and_the_page_says_by_what() {
        Page page = on(Screen.PHONE);
        page.navigate("/trajecten/" + traject + "/gebeurtenissen/" + (product.tail() - 4));
        assertThat(page.locator("h1.sentence")).hasText("Kerngroep werd gevormd.");
        product.recorded(traject, "what", "table-met", "when", "2012", "table", "kerngroep");
        page.getByText("Intrekken", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "Trek deze gebeurtenis in").click();
        assertThat(page.locator(".notice.warn a")).hasText("Zie gebeurtenis " + product.tail());
        visit().expected("422");
    }

    @Test
    void what_was_just_recorded_is_undone_with_all_that_came_along() {
        Page page = formOf("client-joined-table", Screen.PHONE);
        page.locator("#f-table").fill("Kerngroep");
        page.locator("#f-participant").fill("Iemand van de inloop");
        page.locator("#f-when").fill("2012");
        button(page, "Vastleggen").click();
        button(page, "Ja, leg vast").click();
        long last = product.tail();
        button(page, "Ongedaan maken").click();

        assertThat(page.locator("h1")).hasText("Ongedaan gemaakt");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Ongedaan gemaakt");
        assertThat(happening(last).get("withdrawn").isNull()).isFalse();
        assertThat(happening(last - 1).get("withdrawn").isNull()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void all_of_it_works_without_javascript(Screen screen) {
        visits.add(chromium.visit(product.address(), screen, ColorScheme.LIGHT, false));
        Page page = visit().page();
        page.navigate("/trajecten/" + traject + "/vastleggen");
        page.locator("#zoek").fill("geld");
        button(page, "Zoek").click();
        page.locator("a[href$='/vastleggen/funding-secured']").click();
        page.locator("#f-of").fill("Kookgroep zonder knopjes");
        page.locator("#f-when").fill("eind 2012");
        button(page, "Vastleggen").click();
        page.getByLabel("Initiatief").check();
        visit().keep("zonder-javascript");
        button(page, "Ja, leg vast").click();
        assertThat(page.locator("main .sentence").last()).hasText("Er kwam geld voor Kookgroep zonder knopjes.");
        assertThat(happening(product.tail()).get("of").asString()).isEqualTo("initiative:kookgroep-zonder-knopjes");
        button(page, "Ongedaan maken").click();
        assertThat(page.locator("h1")).hasText("Ongedaan gemaakt");
    }

    private String draft(String what) {
        return "netwerkspoor.draft." + traject + "." + what;
    }

    @Test
    void a_draft_survives_a_closed_tab_and_is_gone_once_recorded() {
        String form = "/trajecten/" + traject + "/vastleggen/table-met";
        Page page = formOf("table-met", Screen.PHONE);
        page.locator("#f-table").fill("Kerngroep");
        page.getByText("Meer vertellen").click();
        page.locator("#f-note").fill("Half af");
        page = visit().newTab();
        page.navigate(form);
        assertThat(page.locator("#f-table")).hasValue("Kerngroep");
        assertThat(page.locator("#f-note")).hasValue("Half af");
        page.locator("#f-when").fill("2012");
        button(page, "Vastleggen").click();
        assertThat(page.locator("h1")).hasText("Vastgelegd");
        // as where somebody is quicker than the script of this page
        page.evaluate("key => localStorage.setItem(key, '[[\"table\",\"Kerngroep\"]]')", draft("table-met"));
        link(page, "Nog een").click();
        assertThat(page).hasURL(product.address() + form);
        assertThat(page.locator("#f-table")).hasValue("");
        assertThat(page.evaluate("key => localStorage.getItem(key)", draft("table-met")))
                .isNull();
    }

    @Test
    void sending_a_form_twice_records_it_once() {
        Page page = formOf("table-met", Screen.PHONE);
        String id = page.locator("[name=happening]").inputValue();
        String body = "table=Kerngroep&when=2012&happening=" + id;
        String path = "/trajecten/" + traject + "/vastleggen/table-met";
        product.post(path, "application/x-www-form-urlencoded", body);
        long once = product.tail();
        assertThat(product.post(path, "application/x-www-form-urlencoded", body).status())
                .isEqualTo(303);
        assertThat(product.tail()).isEqualTo(once);
    }

    @Test
    void what_another_site_has_a_browser_send_is_refused() {
        visits.add(chromium.visit(product.address(), Screen.PHONE));
        long before = product.tail();
        Product.Answer answer = product.postWith(
                "/trajecten/" + traject + "/vastleggen/table-met",
                "table=Kerngroep&when=2012",
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(product.postWith(
                                "/trajecten/" + traject + "/vastleggen/table-met",
                                "table=Kerngroep&when=2012",
                                "Origin",
                                "https://elders.example")
                        .status())
                .isEqualTo(403);
        assertThat(product.tail()).isEqualTo(before);
    }

    @Test
    void markup_and_all_other_signs_are_shown_as_typed() {
        String name = "Plek <img src=x onerror=alert(1)> &amp; \u202Eomgekeerd 🎉";
        Page page = formOf("initiative-spontaneously-started", Screen.PHONE);
        page.locator("#f-name").fill(name);
        page.locator("#f-when").fill("2012");
        page.getByText("Meer vertellen").click();
        page.locator("#f-note").fill("x<b>".repeat(2_500));
        button(page, "Vastleggen").click();
        assertThat(page.locator("main .sentence")).containsText(name);
        page.locator("main .sentence a").click();
        assertThat(page.locator("h1")).containsText(name);
        assertThat(page.locator(".as-typed").last()).hasText("x<b>".repeat(2_500));
        assertThat(page.locator("main img").count()).isZero();
    }

    @Test
    void the_pages_are_english_for_who_chose_that_and_stay_so() {
        Page page = formOf("client-joined-table", Screen.PHONE);
        link(page, "English").click();
        assertThat(page.locator("h1")).hasText("Client joined table");
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        link(page, "Nederlands").click();
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }
}
