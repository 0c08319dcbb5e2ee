package nl.netwerkspoor.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.query.pages.telling.Recorders;
import nl.netwerkspoor.store.engines.StoreFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what is told on pages to the command side in another process, over its interface. */
class RecordersElsewhere implements Recorders, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_LIFE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json;
    private final String command;

    /** @param command the address of the command side, such as `http://command:8080` */
    RecordersElsewhere(JsonMapper json, @Value("${netwerkspoor.command}") String command) {
        this.json = json;
        this.command = command;
    }

    @Override
    public Answer record(TrajectKey traject, byte[] story, boolean yaml, Told told) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        command + "/api/trajects/" + traject.value() + "/stories?dryRun=" + (told == Told.FILE_TO_TRY)))
                .timeout(PATIENCE)
                .header("Content-Type", yaml ? "application/yaml" : "application/json")
                .header(Via.HEADER, (told == Told.FORM ? Via.FORM : Via.STORY).code())
                .header("Accept-Language", LocaleContextHolder.getLocale().toLanguageTag())
                .POST(HttpRequest.BodyPublishers.ofByteArray(story));
        HttpResponse<byte[]> response;
        try {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StoreFailedException("the command side cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailedException("interrupted while recording", e);
        }
        JsonNode answer = json.readTree(response.body());
        if (response.statusCode() == 200) {
            return recorded(answer);
        }
        if (response.statusCode() >= 500) {
            throw new StoreFailedException(
                    "the command side did not record", new IOException("status " + response.statusCode()));
        }
        return refused(answer);
    }

    @Override
    public Where where() {
        // Any answer will do: on another machine it says that administration is not for this one.
        HttpRequest request = HttpRequest.newBuilder(URI.create(command + "/api/admin/health/liveness"))
                .timeout(PATIENCE_WITH_LIFE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500
                    ? Where.ELSEWHERE
                    : Where.AWAY;
        } catch (IOException e) {
            return Where.AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Where.AWAY;
        }
    }

    private static Recorded recorded(JsonNode answer) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode item : answer.get("items").values()) {
            JsonNode position = item.get("position");
            lines.add(new Line(
                    Objects.requireNonNull(
                            HappeningId.parse(item.get("happening").asString())),
                    position.isNull() ? 0 : position.asLong(),
                    item.get("known").asBoolean()));
        }
        return new Recorded(lines);
    }

    private static NotRecorded refused(JsonNode problem) {
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode refusal : problem.get("refusals").values()) {
            String message = refusal.get("message").asString();
            List<Long> conflicts = new ArrayList<>();
            refusal.get("conflicts").values().forEach(position -> conflicts.add(position.asLong()));
            refusals.add(new Refusal(
                    number(refusal.get("index")),
                    number(refusal.get("line")),
                    refusal.get("field").isNull() ? null : refusal.get("field").asString(),
                    message,
                    message,
                    conflicts));
        }
        if (refusals.isEmpty()) {
            String detail = problem.get("detail").asString();
            refusals.add(new Refusal(null, null, null, detail, detail, List.of()));
        }
        return new NotRecorded(refusals);
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNull() ? null : Integer.valueOf(node.asInt());
    }

    @Override
    public void destroy() {
        http.close();
    }
}
