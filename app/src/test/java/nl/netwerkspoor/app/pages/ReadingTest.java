package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reading pages say of the Noord-Veluwe: to a reader with and without JavaScript, and on paper. */
class ReadingTest {

    private static final String TRAJECT = "/trajecten/noord-veluwe";

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        product = Product.start(data);
        product.view("/api/trajects/noord-veluwe/initiatives");
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    private static String html(String path) {
        Product.Answer answer = product.get(TRAJECT + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /tijdlijn | De beleidsmedewerker kwam in het netwerk
                    /tijdlijn?volgorde=vastgelegd | Gemeente Harderwijk kwam in het netwerk.
                    /gegroeid | Uit Winkeltje in Ermelo groeide een blijvend aanbod
                    /voortgang | Dagbesteding en activering voor mensen met psychiatrische
                    /voortgang | minder dan 5
                    /terugspelen | Veluwe Games
                    /tafels | Overleg over individuele opvang
                    /aanbieders | Bestaande voorzieningen voor dagbesteding
                    /organisaties | Stichting Door en Voor
                    /mensen | Ervaringsdeskundige
                    /ideeen | Dagbesteding vanaf de eerste dag
                    /doelen | Hier is nog niets over verteld.
                    /knelpunten | Houding van zorgprofessionals
                    /vragen | Hier is nog niets over verteld.
                    /resultaten | Blijvende resultaten
                    /netwerk | Drie instellingen
                    """)
    void every_reading_page_tells_what_happened(String path, String fact) {
        assertThat(html(path)).contains(fact).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tijdlijn", "/gegroeid", "/voortgang", "/terugspelen", "/resultaten", "/mensen"})
    void every_reading_page_speaks_english_too(String path) {
        assertThat(html(path + "?taal=en")).contains("lang=\"en\"").doesNotContain("??");
    }

    @Test
    void there_is_no_page_of_a_traject_that_is_not_there() {
        assertThat(product.get("/trajecten/nergens/tijdlijn").status()).isEqualTo(404);
        assertThat(product.get("/trajecten/nergens/voortgang").status()).isEqualTo(404);
        assertThat(product.get(TRAJECT + "/iets-anders").status()).isEqualTo(404);
    }

    @Test
    void the_timeline_shows_only_what_the_address_asks_for() {
        assertThat(html("/tijdlijn?soort=table-formed"))
                .contains("Herstelgroepen werd gevormd.")
                .containsPattern("[0-9]+ van de [0-9]+ gebeurtenissen passen bij wat u koos")
                .doesNotContain("gebeurtenissen, op volgorde")
                .doesNotContain("Gemeente Harderwijk kwam in het netwerk.");
        assertThat(html("/tijdlijn?over=initiative:veluwe-games"))
                .contains("Veluwe Games begon uit zichzelf.")
                .doesNotContain("Herstelgroepen werd gevormd.");
        assertThat(html("/tijdlijn?woorden=dit-staat-nergens")).contains("Er is niets dat hierbij past.");
    }

    @Test
    void the_timeline_goes_on_page_by_page_without_javascript() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/tijdlijn");
            assertThat(page.locator(".happening")).hasCount(50);
            page.locator(".more a").click();
            assertThat(page.locator(".happening")).hasCount(35);
            assertThat(page.locator(".more")).hasCount(0);
        }
    }

    @Test
    void the_timeline_grows_in_its_place_with_javascript() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/tijdlijn");
            page.locator(".more a").click();
            assertThat(page.locator(".happening")).hasCount(85);
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void a_step_of_the_growth_path_opens_what_moved_it() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/gegroeid");
            Locator step = page.locator("#aanbod-winkeltje-ermelo details[id$=stap]");
            step.locator("summary").click();
            assertThat(step.locator("a[href$='/gebeurtenissen/68']")).isVisible();
        }
    }

    @Test
    void a_figure_of_the_sheet_unfolds_to_its_happenings() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/voortgang");
            Locator open = page.locator("tr", new Page.LocatorOptions().setHasText("Open knelpunten"));
            open.locator("summary").click();
            open.locator("a", new Locator.LocatorOptions().setHasText("Houding van zorgprofessionals"))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/gebeurtenissen/[0-9]+$"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noord-veluwe",
                "noordoostpolder",
                "enschede-dierenopvang",
                "scip-amsterdam",
                "door-en-voor",
                "stadsbrug-utrecht"
            })
    void the_sheet_is_at_most_two_pages_of_a4(String traject) {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            visit.page().navigate("/trajecten/" + traject + "/voortgang");
            assertThat(visit.sheets("voortgang-" + traject)).isBetween(1L, 2L);
        }
    }

    private static Locator lane(Page page, String initiative) {
        return page.locator(".lanes li", new Page.LocatorOptions().setHasText(initiative));
    }

    @Test
    void replay_shows_another_day_and_another_state_of_knowledge() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/terugspelen?op=2011-12-31");
            assertThat(lane(page, "Veluwe Games")).containsText("was er nog niet");
            page.locator("#op").fill("2012-12-31");
            page.locator("#op").dispatchEvent("change");
            assertThat(lane(page, "Veluwe Games")).containsText("vonk");
            assertThat(page.locator(".lanes li")).hasCount(3);
            page.locator("#wist").fill("60");
            page.locator("#wist").dispatchEvent("change");
            assertThat(page.locator(".lanes li")).hasCount(0);
            page.locator("#wist").fill("66");
            page.locator("#wist").dispatchEvent("change");
            assertThat(lane(page, "Straatvoetbal")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("op=2012-12-31&wist=66"));
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void replay_shows_the_happenings_around_any_day() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/terugspelen?op=2016-12-31");
            Locator around = page.locator("#rondom");
            assertThat(around).not().containsText("Veluwe Games");
            page.locator("#op").fill("2012-06-30");
            page.locator("#op").dispatchEvent("change");
            assertThat(around).containsText("Veluwe Games");
            assertThat(around.locator("li")).hasCount(8);
            around.locator("a").first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page).hasURL(Pattern.compile("/gebeurtenissen/[0-9]+$"));
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void a_dial_that_cannot_be_read_says_so() {
        for (String dial : List.of("op=gisterochtend", "wist=onlangs", "op2=straks")) {
            Product.Answer answer = product.get(TRAJECT + "/terugspelen?" + dial);
            assertThat(answer.status()).as(dial).isEqualTo(400);
            assertThat(answer.text()).contains("Verkeerde vraag", dial.substring(0, dial.indexOf('=')) + ": ");
        }
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/terugspelen");
            assertThat(page.locator("#dag")).isVisible();
            page.locator("#wist").fill("onlangs");
            page.locator("#wist").dispatchEvent("change");
            page.waitForCondition(() -> page.locator("#wist")
                    .evaluate("field => field.validationMessage")
                    .toString()
                    .startsWith("Schrijf het nummer"));
        }
    }

    @Test
    void replay_is_a_form_without_javascript() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/terugspelen");
            page.locator("#op").fill("2011-12-31");
            page.locator("button[data-show]").click();
            assertThat(lane(page, "Veluwe Games")).containsText("was er nog niet");
            assertThat(lane(page, "Straatvoetbal")).containsText("vonk");
        }
    }

    @Test
    void two_settings_of_the_dials_are_compared() {
        assertThat(html("/terugspelen?op=2011-12-31&op2=2012-12-31")).contains("<th scope=\"row\">Veluwe Games</th>");
        assertThat(html("/terugspelen?op=2016-12-31&op2=2016-12-31"))
                .contains("Er is niets anders.")
                .as("told as 'in 2012', so drawn as possible at first")
                .containsPattern("(?s)Veluwe Games</a>((?!<rect).)*<rect class=\"stretch unsure\"")
                .containsPattern("<rect class=\"stretch\"");
        for (String typed : List.of("2012-13-01", "vorig jaar")) {
            Product.Answer wrong = product.get(TRAJECT + "/terugspelen?op=2011-12-31&wist2=" + typed.replace(' ', '+'));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.text())
                    .contains("Schrijf het nummer van een gebeurtenis, of een dag zoals 2024-05-14")
                    .contains("value=\"" + typed + "\"")
                    .contains("Wat is er anders?")
                    .doesNotContain("wist2: ");
        }
    }

    @Test
    void no_page_shows_a_target_or_a_part_done() {
        for (String word : List.of("streefcijfer", "achterstand", "deadline", "% klaar", "stoplicht")) {
            assertThat(html("/voortgang")).doesNotContain(word);
        }
    }
}
