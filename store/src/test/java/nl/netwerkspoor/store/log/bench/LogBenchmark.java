package nl.netwerkspoor.store.log.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.log.Criterion;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.NewEvent;
import nl.netwerkspoor.store.log.bench.BenchedStore.RawWriter;

/**
 * Measures the log and prints a table. What is compared is measured in turns, and each number is the median of the
 * ratios of those turns, so that a machine that is busy with something else slows both.
 *
 * <p>Arguments: {@code mongo}, {@code sqlite} or none for both, and how long the longest log is to be.
 */
final class LogBenchmark {

    private static final int WARM_UPS = 100;
    private static final int TURNS = 200;
    private static final int APPENDS_PER_TURN = 20;
    private static final int WRITERS = 16;
    private static final int APPENDS_PER_WRITER = 50;
    private static final int FILLERS = 512;
    private static final int DECISIONS = 400;
    private static final int SHORT = 1_000;
    private static final int MIDDLE = 100_000;
    private static final int SCANS = 10;

    private final BenchedStore store;
    private final long events;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private long made;

    private LogBenchmark(BenchedStore store, long events) {
        this.store = store;
        this.events = events;
    }

    static void main(String[] args) throws Exception {
        var arguments = List.of(args);
        var events = arguments.stream()
                .filter(argument -> argument.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1_000_000);
        var results = new ArrayList<LogBenchmark>();
        if (!arguments.contains("sqlite")) {
            results.add(run(new BenchedMongo(), events));
        }
        if (!arguments.contains("mongo")) {
            results.add(run(new BenchedSqlite(), events));
        }
        print(results, events);
        // The server of the tests ends with this process.
        System.exit(0);
    }

    private static LogBenchmark run(BenchedStore store, long events) throws Exception {
        var benchmark = new LogBenchmark(store, events);
        try (store) {
            benchmark.appending();
            benchmark.appendingAtOnce();
            if (events > 0) {
                benchmark.decidingAndStreaming();
            }
        }
        return benchmark;
    }

    private static void print(List<LogBenchmark> results, long events) throws IOException {
        var descriptions =
                results.stream().map(result -> result.store.description()).toList();
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d cores, Java %s, %s; seed %d, %,d happenings.%n%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                String.join(", ", descriptions),
                GeneratedHappenings.SEED,
                events);
        var titles = results.stream().map(result -> result.store.title()).toList();
        System.out.println("| what | " + String.join(" | ", titles) + " |");
        System.out.println("|---|" + "---|".repeat(titles.size()));
        for (var row : results.getFirst().rows.keySet()) {
            var cells = results.stream()
                    .map(result -> requireNonNull(result.rows.get(row)))
                    .toList();
            System.out.println("| " + row + " | " + String.join(" | ", cells) + " |");
        }
    }

    private static String processor() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 2);
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private void report(String row, String value) {
        rows.put(row, value);
        System.err.println(store.title() + ": " + row + ": " + value);
    }

    private static String twoDigits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private NewEvent next() {
        return GeneratedHappenings.event(made++);
    }

    private List<NewEvent> next(int count) {
        return IntStream.range(0, count).mapToObj(each -> next()).toList();
    }

    private static void append(EventLog log, NewEvent event) {
        if (!(log.append(List.of(event)) instanceof Appended)) {
            throw new IllegalStateException("An append without a condition was overtaken");
        }
    }

    private void appending() {
        made = 0;
        try (var sample = store.open("sample")) {
            next((WARM_UPS + TURNS) * APPENDS_PER_TURN).forEach(event -> append(sample, event));
        }
        made = 0;
        try (var log = store.open("appended");
                var raw = store.rawWriter("sample")) {
            var besideRaw = new ArrayList<Double>();
            var micros = new ArrayList<Double>();
            for (int turn = -WARM_UPS; turn < TURNS; turn++) {
                var drafts = next(APPENDS_PER_TURN);
                double rawNanos;
                double logNanos;
                if (turn % 2 == 0) {
                    rawNanos = insert(raw);
                    logNanos = appendAll(log, drafts);
                } else {
                    logNanos = appendAll(log, drafts);
                    rawNanos = insert(raw);
                }
                if (turn >= 0) {
                    besideRaw.add(rawNanos / logNanos);
                    micros.add(logNanos / 1_000);
                }
            }
            report("append, one writer, ÷ raw insert (goal 0.95)", twoDigits(median(besideRaw)));
            report("append, one writer, µs each", Long.toString(Math.round(median(micros))));
        }
    }

    private void appendingAtOnce() throws Exception {
        made = 0;
        try (var log = store.open("appended at once");
                var executor = Executors.newFixedThreadPool(WRITERS)) {
            var manyBesideOne = new ArrayList<Double>();
            for (int turn = -WARM_UPS / 10; turn < TURNS / 10; turn++) {
                double oneNanos = appendAll(log, next(5 * APPENDS_PER_TURN));
                double manyNanos = appendAtOnce(log, executor);
                if (turn >= 0) {
                    manyBesideOne.add(oneNanos / manyNanos);
                }
            }
            report("append, 16 writers ÷ one (goals 5 and 2.5)", twoDigits(median(manyBesideOne)));
        }
    }

    private static double insert(RawWriter raw) {
        var begun = System.nanoTime();
        for (int i = 0; i < APPENDS_PER_TURN; i++) {
            raw.insert();
        }
        return (double) (System.nanoTime() - begun) / APPENDS_PER_TURN;
    }

    private static double appendAll(EventLog log, List<NewEvent> events) {
        var begun = System.nanoTime();
        events.forEach(event -> append(log, event));
        return (double) (System.nanoTime() - begun) / events.size();
    }

    private double appendAtOnce(EventLog log, ExecutorService executor) throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var drafts = next(APPENDS_PER_WRITER);
            tasks.add(() -> {
                drafts.forEach(event -> append(log, event));
                return true;
            });
        }
        var begun = System.nanoTime();
        for (var future : executor.invokeAll(tasks)) {
            future.get();
        }
        return (double) (System.nanoTime() - begun) / (WRITERS * APPENDS_PER_WRITER);
    }

    private void decidingAndStreaming() throws Exception {
        try (var small = store.open("short");
                var log = store.open("long")) {
            fill(small, 0, SHORT);
            fill(log, 0, SHORT);
            deciding(small, log, SHORT);
            fill(log, SHORT, MIDDLE);
            deciding(small, log, MIDDLE);
            fill(log, MIDDLE, events);
            deciding(small, log, events);
            streaming(log);
        }
    }

    private void fill(EventLog log, long from, long upTo) throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        var number = new AtomicLong(from);
        Callable<Boolean> filler = () -> {
            for (var mine = number.getAndIncrement(); mine < upTo; mine = number.getAndIncrement()) {
                append(log, GeneratedHappenings.event(mine));
            }
            return true;
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : executor.invokeAll(java.util.Collections.nCopies(FILLERS, filler))) {
                future.get();
            }
        }
        System.err.printf(
                Locale.ROOT, "%s: filled to %,d in %.1f s%n", store.title(), upTo, (System.nanoTime() - begun) / 1e9);
    }

    /** Reads what happened at a table, and appends unless something else happened there meanwhile. */
    private void deciding(EventLog small, EventLog log, long length) {
        var random = new Random(GeneratedHappenings.SEED);
        var besideSmall = new ArrayList<Double>();
        var sourcing = new ArrayList<Double>();
        made = 10_000_000 + length;
        for (int i = -DECISIONS / 4; i < DECISIONS; i++) {
            var one = decide(small, GeneratedHappenings.tableTag(random.nextInt(SHORT)));
            var other = decide(log, GeneratedHappenings.tableTag(random.nextLong(length)));
            if (i >= 0) {
                besideSmall.add((double) other.total() / one.total());
                sourcing.add(other.sourcing() / 1e6);
            }
        }
        report(
                String.format(Locale.ROOT, "source ~10 by tag and append on condition, %,d ÷ %,d", length, SHORT)
                        + (length == SHORT ? "" : " (goal at most 1.2)"),
                twoDigits(median(besideSmall)));
        report(
                String.format(Locale.ROOT, "the sourcing alone at %,d, p50 / p99 ms", length),
                twoDigits(median(sourcing)) + " / " + twoDigits(percentile(sourcing, 99)));
    }

    private record Decided(long sourcing, long total) {}

    private Decided decide(EventLog log, String tag) {
        var event = next();
        var criteria = List.of(Criterion.tag(tag));
        var begun = System.nanoTime();
        long tail;
        int found = 0;
        try (var reading = log.source(0, criteria)) {
            for (; reading.hasNext(); found++) {
                reading.next();
            }
            tail = reading.tail();
        }
        var sourced = System.nanoTime();
        var result = log.append(List.of(event), tail, criteria);
        var ended = System.nanoTime();
        if (found != 10 || !(result instanceof Appended)) {
            throw new IllegalStateException("found " + found + ", " + result);
        }
        return new Decided(sourced - begun, ended - begun);
    }

    private void streaming(EventLog log) {
        var besideRaw = new ArrayList<Double>();
        var perSecond = new ArrayList<Double>();
        var share = events / SCANS;
        for (int scan = -2; scan < SCANS; scan++) {
            var from = Math.max(0, scan) * share + 1;
            double rawNanos;
            double logNanos;
            if (scan % 2 == 0) {
                rawNanos = rawScan(from, share);
                logNanos = stream(log, from, share);
            } else {
                logNanos = stream(log, from, share);
                rawNanos = rawScan(from, share);
            }
            if (scan >= 0) {
                besideRaw.add(rawNanos / logNanos);
                perSecond.add(share / logNanos * 1e9);
            }
        }
        report("stream with decoding ÷ raw scan (goals 0.8 and 0.7)", twoDigits(median(besideRaw)));
        report("stream with decoding, happenings per second", Long.toString(Math.round(median(perSecond))));
    }

    private double rawScan(long from, long count) {
        var begun = System.nanoTime();
        check(count, store.rawScan("long", from, from + count - 1));
        return System.nanoTime() - begun;
    }

    private static double stream(EventLog log, long from, long count) {
        var begun = System.nanoTime();
        long read = 0;
        try (var reading = log.stream(from - 1, from + count - 1, Set.of())) {
            for (; reading.hasNext(); read++) {
                reading.next();
            }
        }
        check(count, read);
        return System.nanoTime() - begun;
    }

    private static void check(long expected, long read) {
        if (expected != read) {
            throw new IllegalStateException("read " + read + " instead of " + expected);
        }
    }

    private static double median(List<Double> values) {
        return percentile(values, 50);
    }

    private static double percentile(List<Double> values, int percentage) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentage / 100));
    }
}
