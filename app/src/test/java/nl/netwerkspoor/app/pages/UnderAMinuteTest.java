package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is told most, from the start page and with known things: in six taps and a minute, as the guide says. */
class UnderAMinuteTest {

    private static final Path GUIDE = Path.of("../docs/handleiding.md");
    private static final int MOST_TAPS = 6;
    private static final double A_MINUTE = 60;

    @TempDir
    static Path data;

    private static Product product;
    private static Chromium chromium;
    private static Visit visit;

    private Page page;
    private Thumb thumb;

    @BeforeAll
    static void open() {
        product = Product.empty(data);
        KnownThings.begin(
                product, "proef", Product.fields("what", "traject-started", "when", "2010", "name", "Proefstad"));
        chromium = new Chromium();
        visit = chromium.visit(product.address(), Screen.PHONE);
    }

    @AfterAll
    static void shut() {
        chromium.close();
        product.close();
    }

    @BeforeEach
    void the_start_page() {
        page = visit.newTab();
        thumb = new Thumb(page);
        page.navigate("/");
    }

    @AfterEach
    void nothing_went_wrong_in_the_browser() {
        assertThat(visit.wrong()).isEmpty();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void pick(String kind) {
        thumb.tap(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vastleggen: Proefstad")));
        Locator there = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(kind))
                .first();
        thumb.sees(there);
        thumb.tap(there);
        thumb.sees(page.locator(".when-chips"));
    }

    private JsonNode told() {
        return product.view("/api/trajects/proef/happenings/" + product.tail());
    }

    private void save(String sentence) {
        thumb.sees(page.locator("#when-said .means"));
        thumb.tap(button("Vastleggen"));
        thumb.sees(page.locator("main .sentence"));
        assertThat(page.locator("main .sentence")).hasText(sentence);
    }

    private void isAsTheGuideSays(String kind) {
        System.out.println(kind + ": " + thumb);
        assertThat(thumb.taps()).isLessThanOrEqualTo(MOST_TAPS);
        assertThat(thumb.atWork() + thumb.waited()).as("%s", thumb).isLessThan(A_MINUTE);
        Matcher row = Pattern.compile("\\| " + kind + " \\| (\\d+) \\| (\\d+) \\| (\\d+) seconden \\|")
                .matcher(guide());
        assertThat(row.find()).as("a row of %s in the guide", kind).isTrue();
        assertThat(Integer.parseInt(row.group(1))).isEqualTo(thumb.taps());
        assertThat(Integer.parseInt(row.group(2))).isEqualTo(thumb.characters());
        // With the letters of another machine it may be a swipe more or less.
        assertThat(Double.parseDouble(row.group(3))).isCloseTo(thumb.atWork(), within(5.0));
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_initiative_that_began_by_itself_is_told() {
        pick("Initiatief uit zichzelf begonnen");
        thumb.type(page.getByLabel("Naam"), "Straatvoetbal");
        thumb.type(page.getByLabel("Wanneer?"), "voorjaar 2012");
        save("Straatvoetbal begon uit zichzelf.");
        assertThat(told().get("when").asString()).isEqualTo("2012-21");
        isAsTheGuideSays("Initiatief uit zichzelf begonnen");
    }

    @Test
    void a_known_client_joins_a_known_table() {
        pick("Cliënt kwam aan tafel");
        thumb.type(page.locator("#f-table"), "Kerngroep");
        thumb.type(page.locator("#f-participant"), "Groep van de opvang");
        thumb.tap(button("gisteren"));
        save("Groep van de opvang kwam als cliënt aan tafel bij Kerngroep.");
        assertThat(told().get("participant").asString()).isEqualTo("deelnemer-1");
        isAsTheGuideSays("Cliënt kwam aan tafel");
    }

    @Test
    void a_known_provider_loosened_its_intake() {
        pick("Aanbieder werd ruimer in toelating");
        thumb.type(page.locator("#f-provider"), "IrisZorg");
        thumb.type(page.getByLabel("Wanneer?"), "halverwege 2013");
        save("IrisZorg werd ruimer in de toelating.");
        assertThat(told().get("provider").asString()).isEqualTo("iriszorg");
        isAsTheGuideSays("Aanbieder werd ruimer in toelating");
    }
}
