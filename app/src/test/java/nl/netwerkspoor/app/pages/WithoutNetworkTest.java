package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The procesondersteuner tells what happened where there is no network. */
class WithoutNetworkTest {

    private static final String PICK = "/trajecten/proef/vastleggen";

    private static final List<String> FIVE = List.of(
            "table-met kerngroep 2011-05",
            "table-met kerngroep 2012-05",
            "table-met kerngroep 2013-05",
            "table-met kerngroep 2014-05",
            "table-met kerngroep 2015-05");

    @TempDir
    Path data;

    /** What was told of tables after a position, in the order of the record. */
    private static List<String> told(Product product, long position) {
        return product.items("/api/trajects/proef/happenings?from=" + (position + 1)).stream()
                .map(line -> line.get("what").asString() + " "
                        + line.get("table").asString() + " " + line.get("when").asString())
                .toList();
    }

    /** What is done with a product on whose recording page was looked once, while there was a network. */
    @FunctionalInterface
    private interface Story {
        void happens(Product product, Visit visit);
    }

    private void afterTheFirstLook(Story story) {
        try (Product product = Product.empty(data);
                Chromium chromium = new Chromium();
                Visit visit = chromium.visit(product.address(), Screen.PHONE)) {
            product.story(
                    "proef",
                    List.of(
                            Product.fields("what", "traject-started", "when", "2010", "name", "Proef"),
                            Product.fields(
                                    "what", "table-formed", "when", "2011", "table", "kerngroep", "name", "Kerngroep"),
                            Product.fields(
                                    "what", "table-formed", "when", "2011", "table", "werkgroep", "name", "Werkgroep"),
                            Product.fields("what", "table-dissolved", "when", "2012", "table", "werkgroep")));
            product.view("/api/trajects/proef/initiatives");
            visit.page().navigate(PICK);
            visit.page().locator("html[data-kept]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
            story.happens(product, visit);
            visit.expected("ERR_INTERNET_DISCONNECTED");
            visit.expected("422");
            assertThat(visit.wrong()).isEmpty();
        }
    }

    private static void tell(Page page, String table, String when) {
        page.navigate(PICK + "/table-met");
        page.locator("#f-table").fill(table);
        page.locator("#f-when").fill(when);
        save(page);
        assertThat(page.locator("#wachtrij")).isVisible();
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Vastleggen").setExact(true))
                .click();
    }

    private static Locator waiting(Page page) {
        return page.locator("#wachtrij li");
    }

    @Test
    void five_told_without_a_network_are_in_the_log_once_when_it_is_back() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            long before = product.tail();
            visit.context().setOffline(true);
            for (int i = 1; i <= 5; i++) {
                tell(page, "Kerngroep", "mei 201" + i);
            }
            assertThat(waiting(page)).hasCount(5);
            assertThat(page.locator("#netwerk")).containsText("zonder netwerk");
            visit.keep("zonder-netwerk");
            assertThat(visit.sideways()).isEmpty();
            assertThat(product.tail()).isEqualTo(before);

            visit.context().setOffline(false);
            assertThat(page.locator("#wachtrij")).isHidden();
            assertThat(page.locator("#netwerk")).isHidden();
            assertThat(told(product, before)).containsExactlyElementsOf(FIVE);
            page.reload();
            assertThat(page.locator("#wachtrij")).isHidden();
            assertThat(told(product, before)).containsExactlyElementsOf(FIVE);
        });
    }

    @Test
    void what_is_refused_afterwards_stays_with_its_reason_until_it_is_mended() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            long before = product.tail();
            visit.context().setOffline(true);
            tell(page, "Werkgroep", "2014");
            visit.context().setOffline(false);

            assertThat(waiting(page).locator(".error")).containsText("ligt zeker na het einde");
            visit.keep("geweigerd-na-versturen");
            assertThat(product.tail()).isEqualTo(before);
            page.reload();
            assertThat(waiting(page).locator(".error")).isVisible();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanpassen"))
                    .click();
            assertThat(page.locator("#f-table")).hasValue("Werkgroep");
            page.locator("#f-when").fill("2011");
            save(page);
            assertThat(page.locator("h1")).hasText("Vastgelegd");
            assertThat(product.tail()).isEqualTo(before + 1);
            page.navigate(PICK);
            assertThat(page.locator("#wachtrij")).isHidden();
        });
    }

    @Test
    void something_new_told_without_a_network_is_introduced_along_with_it() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            long before = product.tail();
            visit.context().setOffline(true);
            tell(page, "Buurttafel", "2014");
            visit.context().setOffline(false);
            assertThat(page.locator("#wachtrij")).isHidden();
            assertThat(product.tail()).isEqualTo(before + 2);
            JsonNode formed = product.view("/api/trajects/proef/happenings/" + (before + 1));
            assertThat(formed.get("name").asString()).isEqualTo("Buurttafel");
        });
    }

    @Test
    void what_can_be_of_several_kinds_is_asked_before_it_is_recorded() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            long before = product.tail();
            visit.context().setOffline(true);
            page.navigate(PICK + "/found-still-going");
            page.locator("#f-of").fill("Eetclub");
            page.locator("#f-when").fill("2014");
            save(page);
            assertThat(page.locator("#wachtrij")).isVisible();
            visit.context().setOffline(false);

            assertThat(waiting(page).locator(".error")).containsText("‘Eetclub’ is nieuw");
            assertThat(product.tail()).isEqualTo(before);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanpassen"))
                    .click();
            assertThat(page.locator("#f-of")).hasValue("Eetclub");
            save(page);
            page.getByLabel("Aanbod").check();
            page.getByText("Ja, leg vast").click();
            assertThat(page.locator("h1")).hasText("Vastgelegd");
            assertThat(product.tail()).isEqualTo(before + 2);
            page.navigate(PICK);
            assertThat(page.locator("#wachtrij")).isHidden();
        });
    }

    @Test
    void going_back_to_a_question_that_was_not_agreed_to_records_nothing_and_shows_the_form() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            long before = product.tail();
            page.navigate(PICK + "/table-met");
            page.locator("#f-table").fill("Buurttafel");
            page.locator("#f-when").fill("2014");
            save(page);
            assertThat(page.locator("h1")).hasText("Klopt dit?");
            page.navigate(PICK);
            page.goBack();
            assertThat(page.locator("#f-table")).hasValue("Buurttafel");
            page.navigate(PICK);
            assertThat(page.locator("#wachtrij")).isHidden();
            assertThat(product.tail()).isEqualTo(before);
        });
    }

    @Test
    void yesterday_is_the_day_before_it_was_told_however_late_it_is_sent() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            long before = product.tail();
            visit.context().setOffline(true);
            tell(page, "Kerngroep", "gisteren");
            page.evaluate("""
                    async () => {
                      await import("/js/queue.js");
                      const database = await new Promise((done) => {
                        const request = indexedDB.open("netwerkspoor", 1);
                        request.onsuccess = () => done(request.result);
                      });
                      const [item] = await self.netwerkspoorQueue.all();
                      const told = database.transaction("told", "readwrite").objectStore("told");
                      item.at = Date.parse("2015-05-20T12:00:00+02:00");
                      await new Promise((done) => (told.put(item).onsuccess = done));
                      database.close();
                    }""");
            visit.context().setOffline(false);
            assertThat(page.locator("#wachtrij")).isHidden();
            assertThat(told(product, before)).containsExactly("table-met kerngroep 2015-05-19");
        });
    }

    @Test
    void when_two_hundred_wait_the_next_is_not_lost_in_silence() {
        afterTheFirstLook((product, visit) -> {
            Page page = visit.page();
            visit.context().setOffline(true);
            page.evaluate("""
                    async () => {
                      await import("/js/queue.js");
                      for (let i = 0; i < 200; i++) {
                        const entries = [["happening", crypto.randomUUID()], ["table", "Kerngroep"], ["when", "2014"]];
                        await self.netwerkspoorQueue.keep("/trajecten/proef/vastleggen/table-met", entries);
                      }
                    }""");
            page.navigate(PICK + "/table-met");
            page.locator("#f-table").fill("Kerngroep");
            page.locator("#f-when").fill("mei 2015");
            save(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Er wachten al 200 gebeurtenissen");
            assertThat(page.locator("#f-when")).hasValue("mei 2015");
            assertThat(page.locator("#f-table")).hasValue("Kerngroep");
            visit.keep("tweehonderd-wachten");
            page.navigate(PICK);
            assertThat(page.locator("#netwerk")).containsText("Op dit apparaat is geen plaats meer");
            assertThat(waiting(page)).hasCount(200);

            visit.context().setOffline(false);
            assertThat(page.locator("#wachtrij")).isHidden();
            assertThat(product.items("/api/trajects/proef/happenings?from=5&limit=500"))
                    .hasSize(200);
        });
    }
}
