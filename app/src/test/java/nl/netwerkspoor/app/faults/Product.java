package nl.netwerkspoor.app.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.netwerkspoor.app.Netwerkspoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product in a process of its own, without examples. Closing kills it. */
final class Product implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("staat klaar op (http://\\S+)");
    private static final long PATIENCE_SECONDS = 120;
    private static final int FIRST_ERROR_LENGTH = 3_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final Thread reading;

    private Product(Process process) {
        this.process = process;
        this.reading = Thread.ofVirtual().start(this::read);
    }

    /** On the embedded store in a folder. */
    static Product in(Path data) {
        return start("--netwerkspoor.data=" + data);
    }

    /** With more arguments, which say where the store is and which side it is. */
    static Product start(String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for seconds: what counts is how soon it stands.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Netwerkspoor.class.getName(),
                "--server.port=0",
                "--netwerkspoor.examples=false"));
        command.addAll(List.of(more));
        try {
            return new Product(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    address.complete(matcher.group(1));
                }
            }
        } catch (IOException e) {
            // Killed: what it said last may be cut off.
            output.append(e).append('\n');
        }
        address.completeExceptionally(new IllegalStateException("The product ended:\n" + output));
    }

    /** Waits until it stands. */
    Product ready() {
        address.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    /** Where it is. */
    URI address() {
        return URI.create(address.join());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** How its views stand, once it can say so: while the store is away it cannot. */
    JsonNode status() {
        try {
            AtomicReference<HttpResponse<String>> last = new AtomicReference<>(askStatus());
            Writers.await("the views say how they stand", () -> {
                if (last.get().statusCode() == 503) {
                    last.set(askStatus());
                }
                return last.get().statusCode() != 503;
            });
            HttpResponse<String> answer = last.get();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> askStatus() {
        try {
            return HTTP.send(request("/api/admin/status").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for what the views say once they have come to a position. */
    HttpResponse<String> get(String path, String accept, long position) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Accept", accept)
                        .header("Expect-Position", Long.toString(position))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.join() + path)).timeout(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    /** SIGTERM; gives the exit code. */
    int stop() throws InterruptedException {
        // By the handle, for the process itself would close what is still to be read.
        process.toHandle().destroy();
        return ended();
    }

    /** Waits for its end; gives the exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The product did not end:\n" + output);
        }
        reading.join();
        return process.exitValue();
    }

    /** What it printed from its first error on, as much as one reads; empty where it had none. */
    String firstError() {
        int from = output.indexOf(" ERROR ");
        return from < 0 ? "" : output.substring(from, Math.min(output.length(), from + FIRST_ERROR_LENGTH));
    }

    /** All that it printed. */
    String output() {
        return output.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
