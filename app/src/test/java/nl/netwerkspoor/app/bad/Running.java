package nl.netwerkspoor.app.bad;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.netwerkspoor.app.Netwerkspoor;
import nl.netwerkspoor.store.log.EventLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product, running in this process on a folder of its own, and asked byte by byte: clients mend bad requests. */
final class Running implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final ConfigurableApplicationContext context;
    private final int port;

    /** @param more beans beside those of the product */
    Running(Path data, Class<?>... more) {
        SpringApplication product = new SpringApplication(Netwerkspoor.class);
        product.addPrimarySources(java.util.List.of(more));
        this.context = product.run("--server.port=0", "--netwerkspoor.examples=false", "--netwerkspoor.data=" + data);
        this.port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The last position of the log. */
    long tail() {
        return context.getBean(EventLog.class).tail();
    }

    /**
     * An answer.
     *
     * @param headers with names in small letters
     */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** A request with a body and headers of its own. */
    Answer ask(String method, String path, Map<String, String> headers, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            Map<String, String> all = new LinkedHashMap<>();
            all.put("Host", "127.0.0.1:" + port);
            all.put("Connection", "close");
            if (body.length > 0 || method.equals("POST")) {
                all.put("Content-Length", Integer.toString(body.length));
            }
            all.putAll(headers);
            all.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            try {
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // it may answer before it has read all
            }
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        }
    }

    private static Answer answer(byte[] bytes) {
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = whole.indexOf("\r\n\r\n");
        String[] head = whole.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.put(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    head[i].substring(colon + 1).strip());
        }
        byte[] body = whole.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = unchunked(whole.substring(end + 4));
        }
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] unchunked(String chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            body.writeBytes(chunks.substring(line + 2, line + 2 + length).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + length + 2;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
