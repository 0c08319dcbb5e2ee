package nl.netwerkspoor.app.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for both sides, as the reverse proxy of `docker` gives: POSTs of the interface go to the command side. */
final class FrontDoor implements AutoCloseable {

    private final List<URI> commands;
    private final List<URI> queries;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    FrontDoor(List<URI> commands, List<URI> queries) {
        this.commands = commands;
        this.queries = queries;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        boolean command = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().startsWith("/api/trajects/");
        List<URI> side = command ? commands : queries;
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            HttpResponse<byte[]> answer = ask(exchange, body, side);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** Asks one of a side, and the next where that one cannot be reached. */
    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body, List<URI> side) throws IOException {
        IOException unreachable = new IOException("nobody there");
        int first = turn.getAndIncrement();
        for (int i = 0; i < side.size(); i++) {
            URI one = side.get(Math.floorMod(first + i, side.size()));
            HttpRequest.Builder request = HttpRequest.newBuilder(one.resolve(exchange.getRequestURI()))
                    .timeout(Duration.ofSeconds(60))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String header : List.of("Content-Type", "Accept", "Expect-Position")) {
                String value = exchange.getRequestHeaders().getFirst(header);
                if (value != null) {
                    request.header(header, value);
                }
            }
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                unreachable = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw unreachable;
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
