package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that are erased while somebody looks at them are gone from her browser too, once it hears of it. */
class ErasedWordsTest {

    private static final String TRAJECT = "/trajecten/proef";
    private static final String FORM = TRAJECT + "/vastleggen/client-joined-table";
    private static final String POINTING_FORM = TRAJECT + "/vastleggen/influence-claimed";
    private static final String TIMELINE = TRAJECT + "/tijdlijn";
    private static final String HAPPENING = TRAJECT + "/gebeurtenissen/4";

    private static final String ALIAS = "Kwetterdans";
    private static final String NOTE = "Vliegerweer";
    private static final String KEPT = "Bolderkar";

    /** All that the browser keeps of this site: the caches of the service worker, and what pages store themselves. */
    private static final String ALL_KEPT = """
            async () => {
              const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  // the page may be forgetting it meanwhile
                  parts.push((await (await cache.match(request))?.text()) ?? "");
                }
              }
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((done, failed) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => done(request.result);
                  request.onerror = () => failed(request.error);
                });
                for (const store of database.objectStoreNames) {
                  parts.push(await new Promise((done, failed) => {
                    const request = database.transaction(store).objectStore(store).getAll();
                    request.onsuccess = () => done(JSON.stringify(request.result));
                    request.onerror = () => failed(request.error);
                  }));
                }
                database.close();
              }
              return parts.join("\\n");
            }
            """;

    @TempDir
    Path data;

    private static void waitUntilFormsAreKept(Page page) {
        page.navigate(TRAJECT + "/vastleggen");
        page.locator("html[data-kept]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
    }

    private static String kept(Page page) {
        return (String) page.evaluate(ALL_KEPT);
    }

    private static void assertGone(Page page) {
        assertThat(page.content()).doesNotContain(ALIAS, NOTE);
    }

    @Test
    void they_are_gone_from_the_page_and_from_all_that_the_browser_keeps() {
        try (Product product = Product.empty(data);
                Chromium chromium = new Chromium();
                Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            product.story(
                    "proef",
                    List.of(
                            Product.fields("what", "traject-started", "when", "2010", "name", "Proef"),
                            Product.fields(
                                    "what",
                                    "participant-joined-network",
                                    "when",
                                    "2010",
                                    "participant",
                                    "deelnemer-1",
                                    "alias",
                                    ALIAS),
                            Product.fields("what", "table-formed", "when", "2010", "table", "kern", "name", KEPT),
                            Product.fields(
                                    "what",
                                    "client-joined-table",
                                    "when",
                                    "2011",
                                    "table",
                                    "kern",
                                    "participant",
                                    "deelnemer-1",
                                    "note",
                                    NOTE + " was het.")));
            product.view("/api/trajects/proef/initiatives");
            Page page = visit.page();
            waitUntilFormsAreKept(page);
            assertThat(kept(page)).contains(ALIAS, KEPT);
            page.navigate(TIMELINE);
            assertThat(page.content()).contains(ALIAS);
            page.navigate(HAPPENING);
            assertThat(page.content()).contains(ALIAS, NOTE);

            assertThat(product.erase("traject", "proef", "participant", "deelnemer-1")
                            .status())
                    .isEqualTo(200);

            page.reload();
            assertGone(page);
            assertThat(page.locator("main")).containsText("(verwijderd)");
            page.waitForCondition(() -> !kept(page).contains(ALIAS));
            page.goBack();
            assertThat(page).hasURL(product.address() + TIMELINE);
            assertThat(page.locator("main")).containsText(KEPT);
            assertGone(page);

            waitUntilFormsAreKept(page);
            assertThat(kept(page)).contains(KEPT).doesNotContain(ALIAS, NOTE);
            visit.context().setOffline(true);
            for (String form : List.of(FORM, POINTING_FORM)) {
                page.navigate(form);
                assertThat(page.locator("#f-when")).isVisible();
                assertThat(page.content()).contains(KEPT);
                assertGone(page);
            }
            visit.expected("ERR_INTERNET_DISCONNECTED");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    @Test
    void no_page_may_be_stored_by_what_stands_between() {
        try (Product product = Product.empty(data)) {
            product.recorded("proef", "what", "traject-started", "when", "2010", "name", "Proef");
            product.view("/api/trajects/proef/initiatives");
            for (String page : List.of("/", TIMELINE, TRAJECT + "/gebeurtenissen/1", TRAJECT + "/verhaal.yaml")) {
                assertThat(product.get(page).header("Cache-Control")).as(page).isEqualTo("no-store");
            }
        }
    }
}
