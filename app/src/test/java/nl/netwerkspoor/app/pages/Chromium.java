package nl.netwerkspoor.app.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of the system, steered by Playwright. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the pages are tested in Chromium: install chromium"));
    }

    /** What a page is looked at with. */
    enum Screen {
        PHONE(390, 844),
        DESK(1280, 800),
        /** A desk at 400%. */
        LARGE_PRINT(320, 256);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Somebody who looks at a site with a browser of their own, by what was never seen before. */
    Visit visit(String address, Screen screen) {
        return visit(address, screen, ColorScheme.LIGHT, true);
    }

    Visit visit(String address, Screen screen, ColorScheme scheme, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(scheme)
                // what still fades from one colour to another has the contrast of neither
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("nl-NL")
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(PATIENCE);
        return new Visit(context, address, looks(screen, scheme));
    }

    private static String looks(Screen screen, ColorScheme scheme) {
        return screen.name().toLowerCase(Locale.ROOT) + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One browser of one reader, that keeps what goes wrong in it. */
    static final class Visit implements AutoCloseable {

        private static final Path SCREENSHOTS = Path.of("target", "screenshots");
        private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

        private static final String SIDEWAYS = """
                () => [...document.querySelectorAll("*")]
                  .filter(each => each.scrollWidth > each.clientWidth
                    && (each === document.documentElement
                      || ["auto", "scroll"].includes(getComputedStyle(each).overflowX))
                    && (each === document.documentElement || !each.querySelector("svg")))
                  .map(each => each.scrollWidth + " pixels: " + each.outerHTML.slice(0, 200))
                """;

        private final BrowserContext context;
        private String looks;
        private final List<String> wrong = new ArrayList<>();
        private Page page;

        private Visit(BrowserContext context, String address, String looks) {
            this.context = context;
            this.looks = looks;
            context.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) {
                    wrong.add("console: " + message.text());
                }
            });
            context.onWebError(error -> wrong.add("script: " + error.error()));
            context.onRequest(request -> {
                if (!request.url().startsWith(address + "/")
                        && !request.url().startsWith("data:")
                        && !request.url().startsWith("blob:")) {
                    wrong.add("asked another host: " + request.url());
                }
            });
            page = context.newPage();
        }

        Page page() {
            return page;
        }

        BrowserContext context() {
            return context;
        }

        /** Closes the tab, and opens another in the same browser. */
        Page newTab() {
            page.close();
            page = context.newPage();
            return page;
        }

        /** Looks at the same page with another screen or in other light. */
        void look(Screen screen, ColorScheme scheme) {
            page.setViewportSize(screen.width, screen.height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            looks = looks(screen, scheme);
        }

        /** What scrolls sideways on a desk at 400%, charts left out: the page itself, or a part of it. */
        List<String> sideways() {
            look(Screen.LARGE_PRINT, ColorScheme.LIGHT);
            return ((List<?>) page.evaluate(SIDEWAYS))
                    .stream().map(String::valueOf).toList();
        }

        /** What went wrong: errors on the console, in scripts or by the policy, and requests to other hosts. */
        List<String> wrong() {
            return List.copyOf(wrong);
        }

        /** What is expected to be told on the console: that the server refused, or that there was no network. */
        void expected(String part) {
            wrong.removeIf(each -> each.contains(part));
        }

        /** Keeps what is seen, to be looked at. */
        void keep(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + looks + ".png")));
        }

        /** Prints what is seen, to be looked at; how many pages it takes. */
        long sheets(String name) {
            byte[] pdf = page.pdf(
                    new Page.PdfOptions().setPreferCSSPageSize(true).setPath(SCREENSHOTS.resolve(name + ".pdf")));
            return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
