package nl.netwerkspoor.app.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.app.Product;
import nl.netwerkspoor.app.pages.Chromium.Screen;
import nl.netwerkspoor.app.pages.Chromium.Visit;
import org.springframework.util.FileSystemUtils;

/**
 * Measures in the browser how long a page takes, from asking for it until all that it names is loaded, each
 * time in a browser that kept nothing. A program, no test: `./bench page`.
 */
final class FirstPageBenchmark {

    private static final int TIMES = 15;
    private static final List<String> PAGES = List.of(
            "/",
            "/trajecten/noord-veluwe",
            "/trajecten/noord-veluwe/vastleggen",
            "/trajecten/noord-veluwe/tijdlijn",
            "/trajecten/noord-veluwe/terugspelen",
            "/trajecten/noord-veluwe/voortgang");

    private FirstPageBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("netwerkspoor-bench");
        try (Product product = Product.start(data);
                Chromium chromium = new Chromium()) {
            product.view("/api/trajects/noord-veluwe/initiatives");
            System.out.println("| page | phone: p50 ms | slowest of " + TIMES + ", ms | desk: p50 ms | slowest, ms |");
            System.out.println("|---|---|---|---|---|");
            for (String page : PAGES) {
                double[] phone = times(product, chromium, Screen.PHONE, page);
                double[] desk = times(product, chromium, Screen.DESK, page);
                System.out.printf(
                        Locale.ROOT,
                        "| `%s` | %.0f | %.0f | %.0f | %.0f |%n",
                        page,
                        phone[TIMES / 2],
                        phone[TIMES - 1],
                        desk[TIMES / 2],
                        desk[TIMES - 1]);
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static double[] times(Product product, Chromium chromium, Screen screen, String address) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (Visit visit = chromium.visit(product.address(), screen)) {
                Page page = visit.page();
                page.navigate(address);
                times[i] = ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
                        .doubleValue();
            }
        }
        Arrays.sort(times);
        return times;
    }
}
