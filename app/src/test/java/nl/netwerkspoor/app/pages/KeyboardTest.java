package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.netwerkspoor.app.Fragile;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** All that can be done with a mouse or a thumb is done with the keyboard alone. Nothing here is clicked or filled in. */
class KeyboardTest {

    private static final String TRAJECT = "toetsenstad";
    private static final String HOME = "/trajecten/" + TRAJECT;

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;
    private static Visit visit;

    private Page page;
    private Keys keys;

    @BeforeAll
    static void open() {
        Fragile.MENDED.set(false);
        product = Product.startWith(List.of(Fragile.class), data, "--netwerkspoor.examples=false");
        KnownThings.begin(
                product, TRAJECT, Product.fields("what", "traject-started", "when", "2010", "name", "Toetsenstad"));
        product.story(
                TRAJECT,
                List.of(Product.fields(
                        "what",
                        "initiative-spontaneously-started",
                        "when",
                        "2012-09-01",
                        "initiative",
                        "eetclub",
                        "name",
                        "Eetclub")));
        chromium = new Chromium();
        visit = chromium.visit(product.address(), Screen.DESK);
        visit.page().navigate(HOME + "/vastleggen");
        // What is kept for when there is no network is kept once, and does not run along with the tests.
        visit.page().locator("html[data-kept]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    @BeforeEach
    void a_tab() {
        page = visit.newTab();
        keys = new Keys(page);
    }

    @AfterEach
    void nothing_went_wrong_in_the_browser() {
        visit.context().setOffline(false);
        visit.expected("422");
        assertThat(visit.wrong()).isEmpty();
    }

    private void formOf(String what) {
        page.navigate(HOME + "/vastleggen/" + what);
        isReady();
    }

    /** The scripts of a form have done their work: what they add can be tabbed to. */
    private void isReady() {
        assertThat(page.locator(".when-chips")).isVisible();
    }

    private Locator heading() {
        return page.locator("h1");
    }

    private Locator lastSentence() {
        return page.locator("main .sentence").last();
    }

    /** Tells when, and reads what is understood. */
    private void when(String text) {
        keys.to(page.locator("#f-when")).type(text);
        assertThat(page.locator("#when-said .means")).isVisible();
    }

    private JsonNode told(long position) {
        return product.view("/api/trajects/" + TRAJECT + "/happenings/" + position);
    }

    private void pick(String kind) {
        page.navigate("/");
        keys.skip().toLink("Vastleggen: Toetsenstad").open();
        assertThat(heading()).hasText("Wat is er gebeurd?");
        keys.skip().toLink(kind).open();
        assertThat(heading()).hasText(kind);
        isReady();
    }

    @Test
    void an_initiative_that_began_by_itself_is_told_from_the_start_page() {
        pick("Initiatief uit zichzelf begonnen");
        keys.skip().toField("Naam").type("Straatvoetbal");
        when("voorjaar 2012");
        assertThat(page.locator("#when-said")).hasText("Tussen 1 maart en 31 mei 2012");
        keys.toButton("Vastleggen").open();

        assertThat(lastSentence()).hasText("Straatvoetbal begon uit zichzelf.");
        assertThat(told(product.tail()).get("when").asString()).isEqualTo("2012-21");
        keys.toButton("Ongedaan maken").open();
        assertThat(heading()).hasText("Ongedaan gemaakt");
    }

    @Test
    void a_known_client_who_joined_a_known_table_is_told_from_the_start_page() {
        pick("Cliënt kwam aan tafel");
        keys.skip().toField("Tafel").type("Kerngroep");
        keys.toField("Deelnemer").type("Groep van de opvang");
        keys.toButton("gisteren").press("Space");
        assertThat(page.locator("#when-said .means")).isVisible();
        keys.toButton("Vastleggen").open();

        assertThat(lastSentence()).hasText("Groep van de opvang kwam als cliënt aan tafel bij Kerngroep.");
    }

    @Test
    void a_provider_that_loosened_its_intake_is_told_from_the_start_page() {
        pick("Aanbieder werd ruimer in toelating");
        keys.skip().toField("Aanbieder").type("IrisZorg");
        when("halverwege 2013");
        keys.toFold("Meer vertellen").enter();
        keys.toField("Verslaving").press("Space");
        keys.toButton("Vastleggen").open();

        assertThat(lastSentence()).hasText("IrisZorg werd ruimer in de toelating, voor mensen met een verslaving.");
    }

    @Test
    void an_organisation_and_a_participant_who_are_new_come_along() {
        long before = product.tail();
        formOf("process-supporter-appointed");
        keys.skip().toField("Deelnemer").type("De procesondersteuner");
        when("2011");
        keys.toFold("Meer vertellen").enter();
        keys.toField("Werkgever").type("Buurtwerk");
        keys.toButton("Vastleggen").open();
        assertThat(heading()).hasText("Klopt dit?");
        keys.skip().toButton("Ja, leg vast").open();

        assertThat(heading()).hasText("Vastgelegd");
        assertThat(product.tail()).isEqualTo(before + 3);
        assertThat(told(before + 3).get("employer").asString()).isEqualTo("buurtwerk");
    }

    @Test
    void a_refusal_is_led_to_and_mended() {
        long before = product.tail();
        formOf("table-met");
        keys.skip().toField("Tafel").type("Werkgroep");
        when("2014");
        keys.toButton("Vastleggen").open();
        assertThat(page.locator("#fouten")).isFocused();
        keys.toLink("Tafel:").enter();
        assertThat(page.locator("#f-table")).isFocused();
        assertThat(page.locator("[data-field=table] .error")).isVisible();
        keys.toLink("Zie gebeurtenis").open();
        assertThat(page.locator("h1.sentence")).hasText("Werkgroep werd opgeheven.");
        assertThat(product.tail()).isEqualTo(before);

        formOf("table-met");
        assertThat(page.locator("#f-table")).hasValue("Werkgroep");
        assertThat(page.locator("#when-said .means")).isVisible();
        keys.skip().toField("Tafel").type("Kerngroep");
        keys.toButton("Vastleggen").open();
        assertThat(lastSentence()).hasText("Kerngroep kwam bijeen.");
        assertThat(product.tail()).isEqualTo(before + 1);
    }

    @Test
    void what_was_told_is_corrected_and_withdrawn() {
        long position = product.recorded(
                TRAJECT,
                "what",
                "initiative-spontaneously-started",
                "when",
                "2012",
                "initiative",
                "kookgroep",
                "name",
                "Kokgroep");
        product.view("/api/trajects/" + TRAJECT + "/initiatives");
        page.navigate(HOME + "/gebeurtenissen/" + position);
        keys.skip().toLink("Verbeteren").open();
        assertThat(heading()).hasText("Verbeteren");
        isReady();
        assertThat(page.locator("#when-said .means")).isVisible();
        keys.skip().toField("Naam").type("Kookgroep");
        keys.toButton("Verbetering vastleggen").open();
        assertThat(page.locator("h1.sentence")).hasText("Kookgroep begon uit zichzelf.");
        keys.skip().toFold("2 versies").enter();
        assertThat(page.locator(".version").first()).containsText("Kokgroep");

        page.reload();
        keys.skip().toFold("Intrekken").enter();
        keys.toField("Reden").type("Het ging niet door.");
        keys.toButton("Trek deze gebeurtenis in").open();
        assertThat(page.locator(".notice.warn")).containsText("ingetrokken");
        assertThat(told(position).get("withdrawn").asLong()).isEqualTo(product.tail());
    }

    @Test
    void what_is_told_without_a_network_is_sent_when_it_is_back() {
        long before = product.tail();
        page.navigate(HOME + "/vastleggen");
        visit.context().setOffline(true);
        keys.skip().toLink("Tafel kwam bijeen").open();
        assertThat(heading()).hasText("Tafel kwam bijeen");
        isReady();
        keys.skip().toField("Tafel").type("Kerngroep");
        keys.toField("Wanneer?").type("mei 2013");
        keys.toButton("Vastleggen").open();
        assertThat(page.locator("#wachtrij li")).hasCount(1);
        keys.toLink("Aanpassen").open();
        assertThat(page.locator("#f-when")).hasValue("mei 2013");
        isReady();
        keys.skip().toField("Wanneer?").type("juni 2013");
        keys.toButton("Vastleggen").open();
        assertThat(page.locator("#wachtrij li")).hasCount(1);

        visit.context().setOffline(false);
        assertThat(page.locator("#wachtrij")).isHidden();
        assertThat(product.tail()).isEqualTo(before + 1);
        assertThat(told(before + 1).get("when").asString()).isEqualTo("2013-06");
        visit.expected("ERR_INTERNET_DISCONNECTED");
        // the date is asked about where the browser has not noticed yet
        visit.expected("htmx:sendError");
        visit.expected("htmx:afterRequest");
    }

    /** The file is put in the field, as no page can see the window in which one is chosen. */
    private void choose(String rows) {
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "lijst.csv",
                        "text/csv",
                        ("soort gebeurtenis;wanneer;naam;tafel\n" + rows).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_list_is_brought_in_after_two_bad_rows_were_mended() {
        long before = product.tail();
        page.navigate(HOME + "/tijdlijn");
        keys.toLink("Meer…").open();
        keys.skip().toLink("Brengen en meenemen").open();
        assertThat(heading()).hasText("Brengen en meenemen");
        choose("Idee geopperd;ooit eens;Moestuin;\nTafel kwam bijeen;2012;;Denktafel\n");
        keys.toButton("Kijk wat erin staat").open();
        assertThat(page.locator(".wrong li")).hasCount(2);
        choose("Idee geopperd;zomer 2012;Moestuin;\nTafel kwam bijeen;2012;;Kerngroep\n");
        keys.toButton("Kijk wat erin staat").open();
        assertThat(page.locator(".lead")).containsText("Nieuw: 2. Al bekend: 0.");
        keys.skip().toButton("Leg dit vast").open();
        assertThat(page.locator(".notice.good")).hasText("2 gebeurtenissen vastgelegd.");
        assertThat(product.tail()).isEqualTo(before + 2);
    }

    @Test
    void a_traject_is_begun() {
        page.navigate("/");
        keys.skip().toLink("Een traject beginnen").open();
        assertThat(heading()).hasText("Een traject beginnen");
        isReady();
        keys.skip().toField("Naam").type("Nog een stad");
        when("2012");
        keys.toButton("Begin dit traject").open();
        assertThat(heading()).hasText("Het traject is begonnen");
        keys.skip().toLink("Vastleggen").open();
        assertThat(heading()).hasText("Wat is er gebeurd?");
    }

    @Test
    void both_dials_are_turned() {
        page.navigate(HOME + "/terugspelen?op=2010-01-01");
        assertThat(page.locator("#dag")).isVisible();
        Locator lane = page.locator(".lanes li", new Page.LocatorOptions().setHasText("Eetclub"));
        assertThat(lane).containsText("was er nog niet");
        keys.skip().to(page.locator("#dag")).press("End");
        assertThat(lane).containsText("vonk");
        String last = page.locator("#op").inputValue();
        keys.press("PageUp");
        assertThat(page.locator("#op")).not().hasValue(last);
        keys.press("Home");
        Locator play = page.locator("[data-play]");
        keys.press(" ");
        assertThat(play).hasText("Pauze");
        keys.press(" ");
        assertThat(play).hasText("Speel af");
        keys.to(page.locator("#kennis")).press("Home");
        assertThat(page.locator(".lanes li")).hasCount(0);
        keys.press("End");
        assertThat(lane).hasCount(1);
        keys.toButton("Speel af").press("Space");
        assertThat(play).hasText("Pauze");
    }

    @Test
    void a_figure_of_the_sheet_unfolds_to_its_happenings() {
        page.navigate(HOME + "/voortgang");
        Locator figure = page.locator("tr", new Page.LocatorOptions().setHasText("Organisaties"));
        keys.skip().to(figure.locator("summary")).enter();
        assertThat(figure.locator("details")).hasAttribute("open", "");
        keys.toLink("IrisZorg kwam in het netwerk.").open();
        assertThat(page).hasURL(Pattern.compile(".*/gebeurtenissen/5$"));
    }

    @Test
    void the_timeline_is_filtered_and_the_filters_taken_away() {
        page.navigate(HOME + "/tijdlijn");
        keys.skip().toFold("Zoeken en kiezen").enter();
        keys.toField("Woorden").type("Kerngroep");
        keys.toField("Soort").type("Tafel gevormd");
        assertThat(page.locator("#soort")).hasValue("table-formed");
        keys.toButton("Laat zien").open();
        assertThat(page).hasURL(Pattern.compile("soort=table-formed"));
        assertThat(page.locator(".happening")).hasCount(1);
        keys.skip().toLink("Kerngroep").open();
        assertThat(page).not().hasURL(Pattern.compile("woorden=Kerngroep"));
        assertThat(page.locator(".happening")).hasCount(2);
        keys.skip().toLink("Zoals het werd vastgelegd").open();
        assertThat(page).hasURL(Pattern.compile("volgorde=vastgelegd"));
    }

    @Test
    void the_administrator_takes_up_what_was_set_aside_and_makes_the_views_anew() {
        product.view("/api/trajects/" + TRAJECT + "/fragile");
        Fragile.MENDED.set(true);
        page.navigate("/");
        keys.skip().toLink("Voor de beheerder").open();
        assertThat(heading()).hasText("Beheer");
        assertThat(page.locator("main")).containsText("Er is iets aan de hand");
        visit.keep("beheer-terzijde");
        keys.skip().toButton("Probeer het opnieuw").open();
        assertThat(page.locator(".notice.good")).containsText("telt weer mee");
        assertThat(page.locator("main")).containsText("Het gaat goed");

        keys.skip().toButton("Maak alle overzichten opnieuw").open();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode status = product.get("/api/admin/status").json();
            return status.get("answering").asInt() == 2 && status.get("rebuild").isNull();
        });
        if (page.locator(".notice .button").isVisible()) {
            keys.toLink("Kijk opnieuw").open();
        }
        assertThat(page.locator(".notice.good")).hasText("De overzichten zijn opnieuw gemaakt.");
    }
}
