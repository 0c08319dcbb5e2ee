package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.netwerkspoor.app.Fragile;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page: who cannot see, point or read small can use it, and it asks nothing of other hosts. */
class EveryPageTest {

    private static final String TRAJECT = "/trajecten/noord-veluwe";

    /** Every page by the name of its screenshot. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("start", "/"),
            Map.entry("start-english", "/?taal=en"),
            Map.entry("niet-gevonden", "/nergens"),
            Map.entry("beginnen", "/beginnen"),
            Map.entry("begonnen", TRAJECT + "/begonnen?tot=12"),
            Map.entry("traject", TRAJECT),
            Map.entry("vastleggen", TRAJECT + "/vastleggen"),
            Map.entry("vastleggen-gezocht", TRAJECT + "/vastleggen?zoek=geld"),
            Map.entry("vastleggen-initiatief", TRAJECT + "/vastleggen/initiative-spontaneously-started"),
            Map.entry("vastleggen-invloed", TRAJECT + "/vastleggen/influence-claimed"),
            Map.entry("vastleggen-toelating", TRAJECT + "/vastleggen/provider-loosened-intake"),
            Map.entry("vastgelegd", TRAJECT + "/vastgelegd?van=12&tot=13"),
            Map.entry("brengen", TRAJECT + "/brengen"),
            Map.entry("tijdlijn", TRAJECT + "/tijdlijn"),
            Map.entry("terugspelen", TRAJECT + "/terugspelen?op=2012-09-30&op2=2016-12-31"),
            Map.entry("gegroeid", TRAJECT + "/gegroeid"),
            Map.entry("voortgang", TRAJECT + "/voortgang"),
            Map.entry("voortgang-groep", TRAJECT + "/voortgang/grew?sinds=2011&op=2016"),
            Map.entry(
                    "waaruit",
                    TRAJECT + "/waaruit/progress?since=2011-01-01&because=/figures/organisations/at/because"),
            Map.entry("tafels", TRAJECT + "/tafels"),
            Map.entry("aanbieders", TRAJECT + "/aanbieders"),
            Map.entry("organisaties", TRAJECT + "/organisaties"),
            Map.entry("mensen", TRAJECT + "/mensen"),
            Map.entry("ideeen", TRAJECT + "/ideeen"),
            Map.entry("doelen", TRAJECT + "/doelen"),
            Map.entry("beheer", "/beheer?teruggepakt=2"),
            Map.entry("knelpunten", TRAJECT + "/knelpunten"),
            Map.entry("vragen", TRAJECT + "/vragen"),
            Map.entry("resultaten", TRAJECT + "/resultaten"),
            Map.entry("netwerk", TRAJECT + "/netwerk"),
            Map.entry("gebeurtenis", TRAJECT + "/gebeurtenissen/12"),
            Map.entry("gebeurtenis-verbeteren", TRAJECT + "/gebeurtenissen/12/verbeteren"));

    /** Pages that only something done leads to, by the name of their screenshot. */
    private static final Map<String, Consumer<Page>> REACHED = Map.of(
            "vastleggen-geweigerd",
                    page -> {
                        page.navigate(TRAJECT + "/vastleggen/client-joined-table");
                        button(page, "Vastleggen");
                        assertThat(page.locator("#fouten")).isVisible();
                    },
            "waaruit",
                    page -> {
                        page.navigate(
                                TRAJECT + "/waaruit/progress?since=2011&at=2016&because=/figures/tables/at/because");
                        assertThat(page.locator(".behind a")).not().hasCount(0);
                    },
            "voortgang-verschenen",
                    page -> {
                        page.navigate(TRAJECT + "/voortgang/appeared?sinds=2010-01-01&op=2016-12-31");
                        assertThat(page.locator(".some > li")).not().hasCount(0);
                        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
                    },
            "klopt-dit",
                    page -> {
                        page.navigate(TRAJECT + "/vastleggen/found-still-going");
                        page.locator("#f-of").fill("Wekelijksegroepsbijeenkomstvoorervaringsdeskundigen");
                        page.locator("#f-when").fill("2012");
                        button(page, "Vastleggen");
                        assertThat(page.locator("h1")).hasText("Klopt dit?");
                    },
            "beginnen-geweigerd",
                    page -> {
                        page.navigate("/beginnen");
                        page.locator("#f-when").fill("ooit eens");
                        button(page, "Begin dit traject");
                        assertThat(page.locator("#fouten")).isVisible();
                    },
            "brengen-geweigerd",
                    page -> {
                        bring(
                                page,
                                "Idee geopperd;ooit in 2012;Moestuin;\nTafel kwam bijeen;2012;;Ervaringsdeskundigenoverleg\n");
                        assertThat(page.locator(".wrong li")).hasCount(2);
                    },
            "brengen-gezien",
                    page -> {
                        bring(page, "Idee geopperd;rond de zomer van 2012;Ervaringsdeskundigenbijeenkomst;\n");
                        assertThat(page.locator("tbody tr")).hasCount(1);
                    });

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;
    private static Visit largePrint;

    @BeforeAll
    static void open() {
        Fragile.MENDED.set(false);
        product = Product.startWith(List.of(Fragile.class), data);
        product.view("/api/trajects/noord-veluwe/initiatives");
        // so that the page for the administrator has something that was set aside
        product.view("/api/trajects/noord-veluwe/fragile");
        chromium = new Chromium();
        largePrint = chromium.visit(product.address(), Screen.LARGE_PRINT);
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    static Stream<String> pages() {
        return PAGES.keySet().stream().sorted();
    }

    private static void open(Visit visit, String name) {
        Page page = visit.page();
        page.navigate(PAGES.getOrDefault(name, "/"));
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        if (name.equals("niet-gevonden")) {
            visit.expected("404");
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(EveryPageTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_use_it_and_nothing_goes_wrong(String name) {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            open(visit, name);
            for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visit.look(screen, scheme);
                    assertThat(violations(visit.page()))
                            .as("%s %s", screen, scheme)
                            .isEmpty();
                    visit.keep("pagina-" + name);
                }
            }
            visit.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
            // Nobody touches paper.
            assertThat(violations(visit.page()).stream()
                            .filter(violation -> !violation.startsWith("target-size: "))
                            .toList())
                    .as("on paper")
                    .isEmpty();
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void in_large_print_nothing_scrolls_sideways(String name) {
        open(largePrint, name);
        assertThat(largePrint.sideways()).isEmpty();
    }

    static Stream<String> reached() {
        return REACHED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("reached")
    void what_something_done_leads_to_can_be_used_by_everybody_too(String name) {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Objects.requireNonNull(REACHED.get(name)).accept(visit.page());
            assertThat(violations(visit.page())).isEmpty();
            visit.keep("pagina-" + name);
            assertThat(visit.sideways()).isEmpty();
            visit.keep("pagina-" + name);
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void bring(Page page, String rows) {
        page.navigate(TRAJECT + "/brengen");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "lijst.csv",
                        "text/csv",
                        ("soort gebeurtenis;wanneer;naam;tafel\n" + rows).getBytes(StandardCharsets.UTF_8)));
        button(page, "Kijk wat erin staat");
    }

    @Test
    void every_kind_of_happening_has_a_form() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/vastleggen");
            List<String> forms = page.locator("[data-section] .kind").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(forms).hasSizeGreaterThan(50);
            for (String form : forms) {
                Product.Answer answer = product.get(form);
                assertThat(answer.status()).as(form).isEqualTo(200);
                assertThat(answer.text()).as(form).doesNotContain("??").contains("name=\"when\"");
            }
        }
    }

    @Test
    void the_recording_page_sends_less_than_60_kilobytes_of_javascript() throws IOException {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            List<String> scripts = new CopyOnWriteArrayList<>();
            visit.context().onRequest(request -> {
                if (request.resourceType().equals("script")) {
                    scripts.add(request.url());
                }
            });
            visit.page().navigate(TRAJECT + "/vastleggen/table-met");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(scripts).isNotEmpty();
            int bytes = 0;
            for (String script : scripts) {
                bytes += compressed(
                        product.get(script.substring(product.address().length()))
                                .text());
            }
            assertThat(bytes).isLessThan(60 * 1024);
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
