package nl.netwerkspoor.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of a product after whatever happened to it. */
final class Checks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VIEWS =
            List.of("initiatives", "obstacles", "ideas", "factors", "timeline", "happenings");

    private Checks() {}

    /** Positions without gap or double, and what was acknowledged with its words. Gives the number of happenings. */
    static int recordIsWhole(Product product, Writers writers) throws IOException, InterruptedException {
        long last = writers.acknowledged().values().stream()
                .mapToLong(Writers.Acknowledged::position)
                .max()
                .orElse(0);
        List<Long> positions = new ArrayList<>();
        Map<UUID, JsonNode> lines = new HashMap<>();
        for (String traject : writers.trajects()) {
            String answer = get(product, "/api/trajects/" + traject + "/happenings", "application/x-ndjson", last);
            for (String line : answer.lines().toList()) {
                JsonNode happening = JSON.readTree(line);
                positions.add(happening.get("position").asLong());
                lines.put(UUID.fromString(happening.get("happening").asString()), happening);
            }
        }
        assertThat(new TreeSet<>(positions))
                .hasSameSizeAs(positions)
                .hasSameSizeAs(lines.keySet())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
        // Also of what nobody got an answer for: a happening never stands without its words.
        assertThat(lines.values())
                .allSatisfy(line ->
                        assertThat(line.toString()).containsPattern("woorden-[0-9]+-eind.*woorden-[0-9]+-eind"));
        assertThat(writers.acknowledged()).allSatisfy((id, acknowledged) -> {
            assertThat(lines).hasEntrySatisfying(id, line -> {
                assertThat(line.get("position").asLong()).isEqualTo(acknowledged.position());
                assertThat(line.toString()).contains(acknowledged.told().words());
            });
        });
        return positions.size();
    }

    /**
     * The stored views against a fold of the log. A happening of a traject of its own goes before, since what is known at
     * the end is answered from the stored views.
     */
    static void viewsAgreeWithTheLog(Product product, Writers writers, String ownTraject)
            throws IOException, InterruptedException {
        HttpResponse<String> marker = product.post(
                "/api/trajects/" + ownTraject + "/happenings",
                "{\"what\":\"traject-started\",\"when\":\"2012\",\"name\":\"Apart\"}");
        assertThat(marker.statusCode()).isEqualTo(201);
        long end = JSON.readTree(marker.body()).get("position").asLong();
        for (String traject : writers.trajects()) {
            for (String view : VIEWS) {
                String path = "/api/trajects/" + traject + "/" + view + "?limit=1000";
                List<String> stored = items(product, path, end);
                assertThat(stored).as(view).isNotEmpty().isEqualTo(items(product, path + "&known=" + (end - 1), end));
            }
        }
    }

    /**
     * Every answer of products, letter by letter, against those of one that has folded the log once, undisturbed. Nobody
     * may be recording.
     *
     * @param refold its log has the same happenings on the same positions
     */
    static void answersAreThoseOf(Product refold, List<Product> products, List<String> trajects, long position)
            throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>(List.of("/api/trajects"));
        for (String traject : trajects) {
            for (String day : List.of("2012-06-30", "2013")) {
                Stream.of(
                                nl.netwerkspoor.app.Product.VIEWS,
                                nl.netwerkspoor.app.Product.OVERVIEWS,
                                List.of("happenings", "learned", "late-entries"))
                        .flatMap(List::stream)
                        .forEach(view -> paths.add("/api/trajects/" + traject + "/" + view + "?limit=1000&at=" + day));
            }
            paths.add("/api/trajects/" + traject + "/story");
        }
        for (String path : paths) {
            List<String> expected = pages(refold, path, position);
            for (Product product : products) {
                assertThat(pages(product, path, position)).as(path).isEqualTo(expected);
            }
        }
    }

    private static List<String> pages(Product product, String path, long position)
            throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        String from = "";
        do {
            String page = get(product, path + from, "application/json", position);
            pages.add(page);
            JsonNode next = JSON.readTree(page).path("next");
            from = next.isString() ? nextOf(path, next.asString()) : "";
        } while (!from.isEmpty());
        return pages;
    }

    private static String nextOf(String path, String next) {
        return (path.contains("/happenings?") ? "&from=" : "&cursor=")
                + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static List<String> items(Product product, String path, long position)
            throws IOException, InterruptedException {
        List<String> items = new ArrayList<>();
        String from = "";
        do {
            JsonNode page = JSON.readTree(get(product, path + from, "application/json", position));
            // The links to what is behind a figure tell up to where it was known.
            page.get("items").forEach(item -> items.add(item.toString().replaceAll("&known=[0-9]+", "")));
            from = page.get("next").isNull()
                    ? ""
                    : nextOf(path, page.get("next").asString());
        } while (!from.isEmpty());
        return items;
    }

    /** Asks until the views have come there: after a start they may have to catch up. */
    static String get(Product product, String path, String accept, long position)
            throws IOException, InterruptedException {
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer = product.get(path, accept, position);
            if (answer.statusCode() != 503) {
                assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
                return answer.body();
            }
        }
        throw new AssertionError("The views do not come to " + position + ":\n" + product.output());
    }
}
