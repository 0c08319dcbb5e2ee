package nl.netwerkspoor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.InitiativeHappening.ActivityHeld;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogReading;
import nl.netwerkspoor.store.log.NewEvent;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Measures making all views from a long log beside reading it alone, and how soon and in how much memory the product
 * answers. A program, no test: `./bench rebuild [sqlite|mongo] [happenings]`.
 */
final class RebuildBenchmark {

    private static final long SEED = 20260301;
    private static final int TRAJECTS = 200;
    private static final int ANSWERED = 100;
    private static final int COMMIT = 500;
    private static final long LOOK_MILLIS = 100;

    private final BenchedStore store;
    private final int happenings;
    private final HttpClient http = HttpClient.newHttpClient();

    private RebuildBenchmark(BenchedStore store, int happenings) {
        this.store = store;
        this.happenings = happenings;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("netwerkspoor-bench");
        try (BenchedStore store = BenchedStore.of(arguments.length > 0 ? arguments[0] : "sqlite", data)) {
            new RebuildBenchmark(store, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000).run();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.println("seed " + SEED + ", " + happenings + " happenings in " + TRAJECTS + " trajects");
        double bare;
        try (EventLog log = store.log()) {
            fill(log);
            bare(log);
            bare = bare(log);
        }
        System.out.println("| what | |");
        System.out.println("|---|---|");
        row("bare stream, happenings a second", bare);
        try (Product product = Product.start(store.data(), store.arguments().toArray(String[]::new))) {
            double first = built(product);
            row("first build, happenings a second (the start not counted)", first);
            long begun = System.nanoTime();
            product.post("/api/admin/rebuilds", "application/json", "");
            awaitBuilt(product);
            double again = happenings / seconds(begun);
            row("rebuild of all views, happenings a second (goal 50,000)", again);
            row("rebuild ÷ bare stream", again / bare);
        }
        starting();
    }

    /** Of a build that began while the product started: what is made from now on, and how long that takes. */
    private static double built(Product product) throws InterruptedException {
        long from = product.view("/api/admin/status").at("/rebuild/reached").asLong();
        long begun = System.nanoTime();
        awaitBuilt(product);
        return (product.tail() - from) / seconds(begun);
    }

    private static void awaitBuilt(Product product) throws InterruptedException {
        while (true) {
            JsonNode status = product.get("/api/admin/status").json();
            if (!status.get("answering").isNull() && status.get("rebuild").isNull()) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void fill(EventLog log) {
        Random random = new Random(SEED);
        for (int number = 0; number < happenings; number += COMMIT) {
            List<NewEvent> commit = new ArrayList<>(COMMIT);
            // A story of one traject after a story of another, as they are brought in.
            TrajectKey traject = new TrajectKey("traject-" + number / COMMIT % TRAJECTS);
            for (int i = number; i < Math.min(number + COMMIT, happenings); i++) {
                commit.add(event(traject, random));
            }
            log.append(commit);
        }
    }

    private static NewEvent event(TrajectKey traject, Random random) {
        UUID attempt = new UUID(random.nextLong(), random.nextLong());
        Happening happening = random.nextBoolean()
                ? new ClientJoinedTable(
                        new TableKey("tafel-" + random.nextInt(40)),
                        new ParticipantKey("deelnemer-" + random.nextInt(400)),
                        Size.parse("1"))
                : new ActivityHeld(
                        new InitiativeKey("initiatief-" + random.nextInt(300)),
                        null,
                        null,
                        Size.parse("10..15"),
                        new Text.Kept(attempt, "text"));
        Telling telling = new Telling(
                happening,
                VagueDate.parse(Integer.toString(2010 + random.nextInt(14))),
                null,
                List.of(),
                List.of(),
                new Text.Kept(attempt, "note"));
        Recording recording = new Recording(traject, null, telling, "procesondersteuner", Via.STORY, null);
        HappeningId id = new HappeningId(new UUID(random.nextLong(), random.nextLong()));
        var kind = Catalogue.of(happening);
        return new NewEvent(
                id.uuid(), kind.what(), Integer.toString(kind.revision()), recording, Map.of(), Tags.of(id, recording));
    }

    private double bare(EventLog log) {
        long begun = System.nanoTime();
        long read = 0;
        try (LogReading reading = log.stream(0, log.tail(), Set.of())) {
            for (; reading.hasNext(); read++) {
                reading.next();
            }
        }
        if (read != happenings) {
            throw new IllegalStateException("read " + read);
        }
        return read / seconds(begun);
    }

    /** A process of its own on what is there: how soon it answers, and its heap once many trajects were asked for. */
    private void starting() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Netwerkspoor.class.getName(),
                "--server.port=0",
                "--netwerkspoor.data=" + store.data()));
        command.addAll(store.arguments());
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.contains("http://")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("it did not start");
            }
            String address = line.substring(line.indexOf("http://")).strip();
            ask(address + "/api/trajects/traject-0/tables?limit=1");
            row("start to first answer, s (goal 3)", seconds(begun));
            for (int i = 0; i < ANSWERED; i++) {
                ask(address + "/api/trajects/traject-" + i + "/tables?limit=1");
            }
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            JsonNode used = Product.JSON.readTree(ask(address + "/api/admin/metrics/jvm.memory.used?tag=area:heap"));
            row(
                    "heap with " + ANSWERED + " trajects of " + happenings / TRAJECTS + ", MB (goal 256)",
                    used.at("/measurements/0/value").asDouble() / 1_000_000);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private String ask(String address) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void row(String what, double figure) {
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", what, figure);
    }
}
