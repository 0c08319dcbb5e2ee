package nl.netwerkspoor.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A thumb on a phone that goes at an ordinary pace, and counts what it does.
 *
 * <p>Before it taps or swipes somebody has to find what she wants, and before she types to think of what: the operator M
 * of the keystroke-level model, 1.35 s. Then it goes there, P, 1.10 s, and taps, K, 0.20 s (S. K. Card, T. P. Moran and
 * A. Newell, "The keystroke-level model for user performance time with interactive systems", Communications of the ACM
 * 23(7), 1980; P is that of a mouse over a whole screen, so it is ample for a thumb). It types 36.2 words of five
 * characters a minute, what is mistyped and mended included: the mean of 37,370 people (K. Palin, A. M. Feit, S. Kim,
 * P. O. Kristensson and A. Oulasvirta, "How do people type on mobile devices? Observations from a study with 37,000
 * volunteers", MobileHCI 2019). What the pages take is measured, and comes on top of it.
 */
final class Thumb {

    private static final double THINK = 1.35;
    private static final double REACH = 1.10;
    private static final double TAP = 0.20;
    private static final double CHARACTER = 60 / (36.2 * 5);

    /** The share of the screen that is left while the keyboard covers the lower part. */
    private static final double ABOVE_THE_KEYBOARD = 0.6;

    /** Swipes by half of what is seen until the thumb can reach it; says how often. */
    private static final String SWIPE = """
            (there, aboveTheKeyboard) => {
              const seen = innerHeight * (document.activeElement.matches("input, textarea") ? aboveTheKeyboard : 1);
              const box = there.getBoundingClientRect();
              const away = box.top < 0 ? box.top : Math.max(0, box.bottom - seen);
              const swipes = Math.ceil(Math.abs(away) / (seen / 2));
              scrollBy({ top: Math.sign(away) * swipes * seen / 2, behavior: "instant" });
              return swipes;
            }""";

    private final Page page;
    private int taps;
    private int characters;
    private int swipes;
    private double waited;
    private long tapped;

    Thumb(Page page) {
        this.page = page;
    }

    void tap(Locator there) {
        there.waitFor();
        swipes += (Integer) there.evaluate(SWIPE, ABOVE_THE_KEYBOARD);
        tapped = System.nanoTime();
        there.click();
        taps++;
    }

    /** Types where it has tapped. */
    void type(Locator there, String text) {
        tap(there);
        page.keyboard().type(text);
        characters += text.length();
    }

    /** Waits for what the last tap leads to. */
    void sees(Locator next) {
        assertThat(next).isVisible();
        waited += (System.nanoTime() - tapped) / 1e9;
    }

    int taps() {
        return taps;
    }

    int characters() {
        return characters;
    }

    /** How long the thumb itself is at it, in seconds. */
    double atWork() {
        return (taps + swipes) * (THINK + REACH + TAP) + characters * CHARACTER;
    }

    /** How long it had to wait for pages, in seconds. */
    double waited() {
        return waited;
    }

    @Override
    public String toString() {
        return "%d taps, %d characters, %d swipes: %.1f s, and %.1f s of waiting"
                .formatted(taps, characters, swipes, atWork(), waited);
    }
}
