package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the views say of a traject, to compare it with what they say another time or in another product. */
final class Views {

    /** Before, within and after most of what the stories tell; and today. */
    static final List<String> DAYS = List.of("2009-12", "2011", "2012-06", "2013", "2016", "2199");

    private static final Set<String> POSITIONS = Set.of("positions", "moved", "position", "withdrawn");

    private final Product product;
    private final String traject;
    private final String known;
    private final LongUnaryOperator shift;
    private final Set<String> without;

    /** All that is said now. */
    static Map<String, JsonNode> now(Product product, String traject) {
        return new Views(product, traject, "", position -> position, Set.of()).all();
    }

    /** All that is said by what was known at a position. */
    static Map<String, JsonNode> known(Product product, String traject, long position) {
        return new Views(product, traject, "&known=" + position, p -> p, Set.of()).all();
    }

    /** All that is said now but for the recording itself, with positions counted within the traject. */
    static Map<String, JsonNode> apartFromRecording(Product product, String traject) {
        List<Long> positions = product.items("/api/trajects/" + traject + "/happenings").stream()
                .map(line -> line.get("position").asLong())
                .toList();
        return new Views(
                        product,
                        traject,
                        "",
                        position -> positions.indexOf(position) + 1,
                        Set.of("recordedAt", "via", "label", "recordedBy"))
                .all();
    }

    /** Fails on the first view that says something else. */
    static void assertSame(String description, Map<String, JsonNode> said, Map<String, JsonNode> expected) {
        assertThat(expected).isNotEmpty();
        assertThat(said.keySet()).as(description).isEqualTo(expected.keySet());
        expected.forEach((view, what) ->
                assertThat(said.get(view)).as(description + ": " + view).isEqualTo(what));
    }

    private Views(Product product, String traject, String known, LongUnaryOperator shift, Set<String> without) {
        this.product = product;
        this.traject = traject;
        this.known = known;
        this.shift = shift;
        this.without = without;
    }

    private Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (String day : DAYS) {
            for (String view : Product.VIEWS) {
                all.put(view + " at " + day, list(view, day));
            }
            for (String overview : Product.OVERVIEWS) {
                JsonNode whole = product.view(path(overview, day));
                ((ObjectNode) whole).remove("asOf");
                all.put(overview + " at " + day, settled(whole));
            }
            for (JsonNode arrangement : list("arrangements", day)) {
                String path = "arrangements/" + arrangement.get("key").asString() + "/growth";
                JsonNode growth = product.view(path(path, day));
                ((ObjectNode) growth).remove("asOf");
                all.put(path + " at " + day, settled(growth));
            }
        }
        List<String> ids = new ArrayList<>();
        ArrayNode record = list("happenings", "2199");
        record.forEach(line -> ids.add(line.get("happening").asString()));
        all.put("record", record);
        for (String id : ids) {
            JsonNode page = product.view(path("happenings/" + id, "2199"));
            ((ObjectNode) page).remove("asOf");
            all.put("happening " + id, settled(page));
        }
        return all;
    }

    private ArrayNode list(String view, String day) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        product.items(path(view, day)).forEach(item -> list.add(settled(item)));
        return list;
    }

    private String path(String view, String day) {
        return "/api/trajects/" + traject + "/" + view + "?limit=1000&at=" + day + known;
    }

    /** Without what differs by the question or the recording itself. */
    private JsonNode settled(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode settled = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> settled.add(settled(each)));
            return settled;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode settled = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = field.getKey();
            if (POSITIONS.contains(name)) {
                settled.set(name, shifted(field.getValue()));
            } else if (!name.equals("all") && !without.contains(name)) {
                settled.set(name, settled(field.getValue()));
            }
        });
        return settled;
    }

    private JsonNode shifted(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode shifted = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> shifted.add(shifted(each)));
            return shifted;
        }
        return node.isIntegralNumber()
                ? JsonNodeFactory.instance.numberNode(shift.applyAsLong(node.asLong()))
                : settled(node);
    }
}
