package nl.netwerkspoor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.netwerkspoor.store.log.EventLog;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The whole product on a data folder, in this process and on a port of its own, asked over HTTP only. */
public final class Product implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The views that list things. */
    public static final List<String> VIEWS = List.of(
            "initiatives",
            "arrangements",
            "tables",
            "providers",
            "obstacles",
            "organisations",
            "ideas",
            "inquiries",
            "goals",
            "factors",
            "results",
            "questions",
            "influences",
            "voices",
            "timeline");

    /** The views of a traject as a whole. */
    public static final List<String> OVERVIEWS = List.of("people", "coverage", "network", "funding", "progress");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Path data;
    private final Class<?>[] sources;
    private final List<String> arguments;
    private ConfigurableApplicationContext running;

    private Product(List<Class<?>> beside, Path data, List<String> arguments) {
        this.sources =
                Stream.concat(Stream.of(Netwerkspoor.class), beside.stream()).toArray(Class<?>[]::new);
        this.data = data;
        this.arguments = arguments;
        this.running = run();
    }

    /** The product with arguments of its own beside the data folder and the port. */
    public static Product start(Path data, String... arguments) {
        return startWith(List.of(), data, arguments);
    }

    /** The product with configurations of the test beside its own. */
    public static Product startWith(List<Class<?>> beside, Path data, String... arguments) {
        return new Product(beside, data, List.of(arguments));
    }

    /** The product without the example trajects. */
    public static Product empty(Path data) {
        return start(data, "--netwerkspoor.examples=false");
    }

    /** What was answered. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }

    /** Fields by name, to be sent as JSON. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    /** Sends one happening. */
    public Answer record(String traject, Map<String, Object> happening) {
        return post("/api/trajects/" + traject + "/happenings", "application/json", JSON.writeValueAsString(happening));
    }

    /** Sends one happening, which has to be recorded; the position that it got. */
    public long recorded(String traject, Object... namesAndValues) {
        Answer answer = record(traject, fields(namesAndValues));
        if (answer.status() != 201) {
            throw new AssertionError("not recorded: " + answer);
        }
        return answer.json().get("position").asLong();
    }

    /** Brings in a story as JSON. */
    public Answer story(String traject, List<? extends Map<String, ?>> happenings) {
        return post(
                "/api/trajects/" + traject + "/stories",
                "application/json",
                JSON.writeValueAsString(Map.of("story", 1, "traject", traject, "happenings", happenings)));
    }

    /** Has words erased. */
    public Answer erase(Object... namesAndValues) {
        return post("/api/admin/erasures", "application/json", JSON.writeValueAsString(fields(namesAndValues)));
    }

    public Answer post(String path, String type, String body) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Sends a form with headers by name and value. */
    public Answer postWith(String path, String form, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    /** Asks with headers by name and value; without Expect-Position. */
    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Asks what holds once all that is in the log can be read. */
    public Answer ask(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Expect-Position", String.valueOf(tail())));
        return get(path, all.toArray(String[]::new));
    }

    /** The answer of a view, which has to be 200. */
    public JsonNode view(String path) {
        Answer answer = ask(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + " answered " + answer);
        }
        return answer.json();
    }

    /** All items of a list, page after page. */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String joint = path.contains("?") ? "&" : "?";
        JsonNode page = view(path);
        while (true) {
            for (JsonNode item : (ArrayNode) page.get("items")) {
                items.add(item);
            }
            if (page.get("next").isNull()) {
                return items;
            }
            page = view(path + joint + "cursor="
                    + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8));
        }
    }

    /** The last position in the log. */
    public long tail() {
        return log().tail();
    }

    EventLog log() {
        return bean(EventLog.class);
    }

    /** What it is made of. */
    <B> B bean(Class<B> type) {
        return running.getBean(type);
    }

    /** Where it is served. */
    public String address() {
        return "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
    }

    Path data() {
        return data;
    }

    /** Stops as on SIGTERM, and starts on the same data. */
    void restart() {
        restart(() -> {});
    }

    /** Stops, has something done while it is not running, and starts. */
    void restart(Runnable between) {
        running.close();
        between.run();
        running = run();
    }

    @Override
    public void close() {
        running.close();
        http.close();
    }

    private ConfigurableApplicationContext run() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        List<String> all = new ArrayList<>(arguments);
        all.add("--netwerkspoor.data=" + data);
        all.add("--server.port=0");
        return new SpringApplicationBuilder(sources).registerShutdownHook(false).run(all.toArray(String[]::new));
    }

    private HttpRequest.Builder request(String path) {
        String port = Objects.requireNonNull(running.getEnvironment().getProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
