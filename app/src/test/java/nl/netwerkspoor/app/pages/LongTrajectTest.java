package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of a long traject shows the first of a list, and all of it is a step away. */
class LongTrajectTest {

    private static final String TRAJECT = "/trajecten/lang";
    private static final int IDEAS = 230;
    private static final int INITIATIVES = 70;
    private static final int OBSTACLES = 130;

    private static Product product;
    private static Chromium chromium;

    @BeforeAll
    static void open(@TempDir Path data) {
        product = Product.empty(data);
        List<Map<String, Object>> told = new ArrayList<>();
        told.add(Product.fields("what", "traject-started", "when", "2012", "name", "Lang"));
        for (int i = 0; i < IDEAS; i++) {
            told.add(Product.fields("what", "idea-voiced", "when", "2012", "idea", "idee-" + i, "name", "Idee " + i));
        }
        for (int i = 0; i < INITIATIVES; i++) {
            told.add(Product.fields(
                    "what",
                    "initiative-spontaneously-started",
                    "when",
                    "2012-03",
                    "initiative",
                    "initiatief-" + i,
                    "name",
                    "Initiatief " + i));
        }
        for (int i = 0; i < OBSTACLES; i++) {
            told.add(Product.fields(
                    "what",
                    "obstacle-raised",
                    "when",
                    "2012-04",
                    "obstacle",
                    "knelpunt-" + i,
                    "name",
                    "Knelpunt " + i,
                    "about",
                    "initiative:initiatief-0"));
        }
        Product.Answer answer = product.story("lang", told);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        product.view("/api/trajects/lang/initiatives");
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    private static void more(Page page, Locator items, int first, int all) {
        assertThat(items).hasCount(first);
        page.locator(".more a").click();
        assertThat(items).hasCount(all);
        assertThat(page.locator(".more")).hasCount(0);
    }

    @Test
    void a_list_goes_on_where_it_stopped() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/ideeen");
            more(page, page.locator(".rows > li"), 200, IDEAS);
            assertThat(page.locator("main")).containsText("Idee 99");
            page.navigate(TRAJECT + "/gegroeid");
            page.locator("section[aria-labelledby=wensen] .more a").click();
            assertThat(page.locator(".wishes > li")).hasCount(IDEAS);
            more(page, page.locator(".wide-cards > article"), 60, INITIATIVES);
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void without_javascript_the_rest_is_a_page() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/ideeen");
            page.locator(".more a").click();
            assertThat(page.locator(".rows > li")).hasCount(IDEAS - 200);
        }
    }

    @Test
    void a_list_that_goes_on_after_nothing_it_has_is_refused() {
        for (String page :
                List.of("/ideeen?na=ideas/nergens", "/netwerk?na=network/x", "/waaruit/progress?because=/x")) {
            assertThat(product.get(TRAJECT + page).status()).as(page).isEqualTo(400);
        }
        for (String page :
                List.of("/waaruit/nergens?because=/x", "/waaruit/ideas?because=/0/because", "/voortgang/nergens")) {
            assertThat(product.get(TRAJECT + page + (page.contains("?") ? "" : "?sinds=2012&op=2013"))
                            .status())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void every_happening_behind_a_figure_can_be_read() {
        try (Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/voortgang?sinds=2011-12-31");
            Locator figure = page.locator("tr", new Page.LocatorOptions().setHasText("Open knelpunten"));
            figure.locator("summary").click();
            assertThat(figure.locator(".behind").last().locator("li")).hasCount(11);
            figure.getByText("Bekijk alle 130 gebeurtenissen").click();
            assertThat(page.locator("h1")).hasText("Waaruit blijkt dat?");
            more(page, page.locator(".behind > li"), 100, OBSTACLES);
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void the_sheet_shows_what_fits_and_leads_to_all() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TRAJECT + "/voortgang?sinds=2011-12-31");
            Locator obstacles = page.locator("section[aria-labelledby=knelpunten]");
            assertThat(obstacles.locator(".some > li")).hasCount(8);
            page.locator(".group", new Page.LocatorOptions().setHasText("Nieuwe vonken"))
                    .getByText("Bekijk alle 70")
                    .click();
            assertThat(page.locator("h1")).hasText("Nieuwe vonken");
            assertThat(page.locator(".some > li")).hasCount(INITIATIVES);
            page.goBack();
            obstacles.getByText("Bekijk alle 130").click();
            assertThat(page.locator(".rows > li")).hasCount(OBSTACLES);
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void the_sheet_still_is_at_most_two_pages_of_a4() {
        try (Visit visit = chromium.visit(product.address(), Screen.DESK)) {
            visit.page().navigate(TRAJECT + "/voortgang?sinds=2011-12-31");
            assertThat(visit.sheets("voortgang-lang")).isBetween(1L, 2L);
        }
    }
}
