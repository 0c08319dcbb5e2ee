package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** Somebody who has a keyboard and no mouse: who tabs to what a control is called, and has to see where she is. */
final class Keys {

    /** More is no way to get somewhere. */
    private static final int FAR = 90;

    private static final String WHERE = """
            sought => {
              const here = document.activeElement;
              if (here === document.body) return ["away"];
              const box = here.getBoundingClientRect();
              const style = getComputedStyle(here);
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              const inSight = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
                && box.top < innerHeight && box.left < innerWidth;
              return [here === sought ? "there" : "on the way", ring && inSight ? "seen" : here.outerHTML.slice(0, 200)];
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Leaves out what stands above every page. */
    Keys skip() {
        press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        press("Enter");
        assertThat(page.locator("main")).isFocused();
        return this;
    }

    Keys toLink(String name) {
        return to(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first());
    }

    Keys toButton(String name) {
        return to(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** To a field by its label. */
    Keys toField(String label) {
        return to(page.getByLabel(label).first());
    }

    /** To what unfolds. */
    Keys toFold(String words) {
        return to(page.locator("summary", new Page.LocatorOptions().setHasText(words))
                .first());
    }

    /** Tabs until a control has the focus, which can be seen on all of the way. */
    Keys to(Locator control) {
        Object sought = control.elementHandle();
        for (int i = 0; i < FAR; i++) {
            press("Tab");
            List<?> where = (List<?>) page.evaluate(WHERE, sought);
            if (where.getFirst().equals("away")) {
                continue;
            }
            if (!where.getLast().equals("seen")) {
                throw new AssertionError("the focus cannot be seen on " + where.getLast());
            }
            if (where.getFirst().equals("there")) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + control);
    }

    /** Presses a key, as often as there are. */
    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keys enter() {
        return press("Enter");
    }

    /** Presses Enter on what leads to another page, and waits for that. */
    Keys open() {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        press("Enter");
        page.locator("html:not([data-left])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        return this;
    }

    /** Types in the place of what is in a field: tabbing to it has selected that. */
    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
