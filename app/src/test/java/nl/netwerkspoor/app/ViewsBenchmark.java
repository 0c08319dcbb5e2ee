package nl.netwerkspoor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogReading;
import org.springframework.util.FileSystemUtils;

/**
 * Measures over HTTP what a traject of 20,000 happenings costs: bringing it in, every view on any day and as known at
 * any moment, its pages, and how long what was recorded takes to be seen. A program, no test:
 * `./bench views [sqlite|mongo] [times]`.
 */
final class ViewsBenchmark {

    private static final long SEED = 20260301;
    private static final String LONG = "lang";
    private static final int STORIES = 4;
    private static final int STORY = 5_000;
    private static final int MOST_PAGES = 20;
    private static final List<String> PAGES = List.of(
            "",
            "/tijdlijn",
            "/gegroeid",
            "/voortgang",
            "/terugspelen",
            "/tafels",
            "/aanbieders",
            "/organisaties",
            "/mensen",
            "/ideeen",
            "/doelen",
            "/knelpunten",
            "/vragen",
            "/resultaten",
            "/netwerk");

    private final Product product;
    private final int asked;
    private final int pagesAsked;
    private final Random random = new Random(SEED);

    private ViewsBenchmark(Product product, int asked) {
        this.product = product;
        this.asked = asked;
        this.pagesAsked = Math.min(MOST_PAGES, asked / 4);
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("netwerkspoor-bench");
        try (BenchedStore store = BenchedStore.of(arguments.length > 0 ? arguments[0] : "sqlite", data);
                Product product = Product.start(data, store.arguments().toArray(String[]::new))) {
            new ViewsBenchmark(product, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300).run();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void run() {
        System.out.println("seed " + SEED + ", a traject of " + STORIES * STORY + " happenings, one thing with "
                + STORIES * STORY / 4);
        System.out.println();
        System.out.println("| what | |");
        System.out.println("|---|---|");
        List<Map<String, Object>> all = story();
        for (int part = 0; part < STORIES; part++) {
            List<Map<String, Object>> happenings = all.subList(part * STORY, (part + 1) * STORY);
            long start = System.nanoTime();
            Product.Answer answer = product.story(LONG, happenings);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            row("story of 5,000 over HTTP, number " + (part + 1) + " of the traject, s", seconds(start));
        }
        long first = System.nanoTime();
        product.view("/api/trajects/" + LONG + "/initiatives");
        row("first answer after that, ms", 1_000 * seconds(first));
        double refold = refold();
        row("a whole refold of the traject, ms (median)", refold);
        System.out.println();
        System.out.println("| view | at: p50 ms | p99 ms | p99 ÷ refold | known: p50 ms | p99 ms | p99 ÷ refold |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<String> views = new ArrayList<>(Product.VIEWS);
        views.addAll(Product.OVERVIEWS);
        views.addAll(List.of("learned?since=1", "late-entries", "initiatives/groot", "arrangements/aanbod-7/growth"));
        for (String view : views) {
            double[] at = asked(view, false);
            double[] known = asked(view, true);
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |%n",
                    view,
                    at[0],
                    at[1],
                    at[1] / refold,
                    known[0],
                    known[1],
                    known[1] / refold);
        }
        System.out.println();
        System.out.println("| page | p50 ms | slowest of " + pagesAsked + ", ms | KB |");
        System.out.println("|---|---|---|---|");
        PAGES.forEach(this::page);
        System.out.println();
        double[] seen = seen();
        System.out.printf(Locale.ROOT, "recorded to seen in a view: p50 %.1f ms, p99 %.1f ms%n", seen[0], seen[1]);
    }

    private void page(String page) {
        double[] each = new double[pagesAsked];
        int bytes = 0;
        for (int i = -pagesAsked / 2; i < pagesAsked; i++) {
            long start = System.nanoTime();
            Product.Answer answer = product.get("/trajecten/" + LONG + page);
            if (answer.status() != 200) {
                throw new IllegalStateException(page + " " + answer.status());
            }
            if (i >= 0) {
                each[i] = 1_000 * seconds(start);
                bytes = answer.response().body().length;
            }
        }
        double[] percentiles = percentiles(each);
        System.out.printf(
                Locale.ROOT, "| `%s` | %.0f | %.0f | %d |%n", page, percentiles[0], percentiles[1], bytes / 1_000);
    }

    private double[] asked(String view, boolean known) {
        double[] each = new double[asked];
        for (int i = -asked / 3; i < asked; i++) {
            String path = "/api/trajects/" + LONG + "/" + view + (view.contains("?") ? "&at=" : "?at=")
                    + (2010 + random.nextInt(14)) + "-0"
                    + (1 + random.nextInt(9))
                    + (known ? "&known=" + (1 + random.nextInt(STORIES * STORY)) : "");
            long start = System.nanoTime();
            Product.Answer answer = product.get(path);
            if (answer.status() != 200 && answer.status() != 404) {
                throw new IllegalStateException(path + " " + answer);
            }
            if (i >= 0) {
                each[i] = 1_000 * seconds(start);
            }
        }
        return percentiles(each);
    }

    private double[] seen() {
        double[] each = new double[asked];
        for (int i = 0; i < asked; i++) {
            long position = product.recorded(
                    LONG,
                    "what",
                    "activity-held",
                    "when",
                    "2014",
                    "of",
                    "initiative:initiatief-" + random.nextInt(300));
            long start = System.nanoTime();
            product.get("/api/trajects/" + LONG + "/initiatives/groot", "Expect-Position", String.valueOf(position));
            each[i] = 1_000 * seconds(start);
        }
        return percentiles(each);
    }

    private double refold() {
        List<Recorded> recorded = new ArrayList<>();
        TrajectKey traject = new TrajectKey(LONG);
        EventLog log = product.log();
        try (LogReading reading = log.stream(0, log.tail(), Set.of(Tags.of(traject)))) {
            reading.forEachRemaining(event -> recorded.add(new Recorded(
                    event.position(), event.recordedAt(), new HappeningId(event.id()), (Recording) event.payload())));
        }
        double[] each = new double[30];
        for (int i = 0; i < each.length; i++) {
            long start = System.nanoTime();
            if (new TrajectRecord(traject, recorded).facts().all().isEmpty()) {
                throw new IllegalStateException();
            }
            each[i] = 1_000 * seconds(start);
        }
        return percentiles(each)[0];
    }

    private static double[] percentiles(double[] each) {
        Arrays.sort(each);
        return new double[] {each[each.length / 2], each[Math.min(each.length - 1, each.length * 99 / 100)]};
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(String what, double figure) {
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", what, figure);
    }

    /** Things first, then what happens to them, a quarter of it to one of them. */
    private List<Map<String, Object>> story() {
        List<Map<String, Object>> told = new ArrayList<>();
        add(told, "traject-started", "2010", "name", "Een lang traject");
        for (int i = 0; i < 100; i++) {
            add(
                    told,
                    "organisation-joined-network",
                    when(2010),
                    "organisation",
                    "organisatie-" + i,
                    "name",
                    "Organisatie " + i);
            add(
                    told,
                    "participant-joined-network",
                    when(2010),
                    "participant",
                    "deelnemer-" + i,
                    "background",
                    i % 2 == 0 ? "client" : "volunteer");
        }
        for (int i = 0; i < 40; i++) {
            add(told, "table-formed", when(2010), "table", "tafel-" + i, "name", "Tafel " + i);
        }
        add(told, "initiative-spontaneously-started", "2010", "initiative", "groot", "name", "Groot");
        for (int i = 0; i < 300; i++) {
            add(
                    told,
                    "initiative-spontaneously-started",
                    when(2010),
                    "initiative",
                    "initiatief-" + i,
                    "name",
                    "Initiatief " + i,
                    "field",
                    i % 3 == 0 ? "sport" : "food",
                    "where",
                    i % 2 == 0 ? "ermelo" : "putten");
        }
        for (int i = 0; i < 100; i++) {
            add(
                    told,
                    "initiative-grew-into-arrangement",
                    when(2016),
                    "initiatives",
                    "initiatief-" + i,
                    "arrangement",
                    "aanbod-" + i,
                    "name",
                    "Aanbod " + i,
                    "hosts",
                    "organisatie-" + i);
            add(
                    told,
                    "obstacle-raised",
                    when(2012),
                    "obstacle",
                    "knelpunt-" + i,
                    "name",
                    "Knelpunt " + i,
                    "about",
                    "initiative:initiatief-" + i);
            add(told, "idea-voiced", when(2010), "idea", "idee-" + i, "name", "Idee " + i);
            add(
                    told,
                    "question-raised",
                    when(2012),
                    "question",
                    "vraag-" + i,
                    "name",
                    "Vraag " + i,
                    "about",
                    "initiative:initiatief-" + i);
        }
        int seats = 0;
        while (told.size() < STORIES * STORY) {
            int number = told.size();
            if (number % 4 == 0) {
                add(told, "activity-held", when(2010 + random.nextInt(10)), "of", "initiative:groot");
                continue;
            }
            String initiative = "initiative:initiatief-" + random.nextInt(300);
            switch (random.nextInt(6)) {
                case 0 ->
                    add(
                            told,
                            "table-met",
                            when(2012 + random.nextInt(8)),
                            "table",
                            "tafel-" + random.nextInt(40),
                            "clients",
                            3,
                            "others",
                            "4..6");
                case 1 ->
                    add(told, "funding-secured", when(2012 + random.nextInt(8)), "of", initiative, "source", "wmo");
                case 2 -> add(told, "found-still-going", when(2012 + random.nextInt(8)), "of", initiative);
                case 3 -> {
                    if (seats < 4_000) {
                        add(
                                told,
                                "partner-joined-table",
                                when(2011),
                                "table",
                                "tafel-" + seats % 40,
                                "participant",
                                "deelnemer-" + (seats / 40));
                        seats++;
                    } else {
                        add(told, "activity-held", when(2012), "of", initiative);
                    }
                }
                case 4 ->
                    add(
                            told,
                            "provider-loosened-intake",
                            when(2012 + random.nextInt(8)),
                            "provider",
                            "organisatie-" + random.nextInt(100),
                            "admits",
                            "psychiatric");
                default ->
                    add(
                            told,
                            "activity-held",
                            when(2011 + random.nextInt(8)),
                            "of",
                            initiative,
                            "attendance",
                            "10..15",
                            "note",
                            "Het was druk.");
            }
        }
        return told;
    }

    private void add(List<Map<String, Object>> told, String what, String when, Object... fields) {
        Map<String, Object> happening = Product.fields(
                "happening", new UUID(random.nextLong(), random.nextLong()).toString(), "what", what, "when", when);
        happening.putAll(Product.fields(fields));
        told.add(happening);
    }

    private String when(int year) {
        return switch (random.nextInt(4)) {
            case 0 -> year + "-0" + (1 + random.nextInt(9));
            case 1 -> year + "-21";
            case 2 -> year + "-05-1" + random.nextInt(9);
            default -> String.valueOf(year);
        };
    }
}
