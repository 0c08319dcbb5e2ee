package nl.netwerkspoor.store.documents;

import java.time.Instant;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a segment has been read, and by which node it was last claimed. */
record StoredToken(
        Segment segment,
        @Nullable TrackingToken token,
        @Nullable String owner,
        Instant claimedAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static StoredToken unclaimed(Segment segment, @Nullable TrackingToken token) {
        return new StoredToken(segment, token, null, Instant.EPOCH);
    }

    StoredToken at(@Nullable TrackingToken reached) {
        return new StoredToken(segment, reached, owner, claimedAt);
    }

    StoredToken claimed(String node, Instant now) {
        return new StoredToken(segment, token, node, now);
    }

    StoredToken released() {
        return new StoredToken(segment, token, null, claimedAt);
    }

    boolean isClaimedBy(String node) {
        return node.equals(owner);
    }

    boolean isFreeFor(String node, Instant expired) {
        return owner == null || owner.equals(node) || claimedAt.isBefore(expired);
    }

    String content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("segment", segment.getSegmentId());
        content.put("mask", segment.getMask());
        content.set("token", json(token));
        content.put("owner", owner);
        content.put("claimedAt", claimedAt.toEpochMilli());
        return JSON.writeValueAsString(content);
    }

    static StoredToken of(Document document) {
        JsonNode content = JSON.readTree(document.content());
        JsonNode owner = content.required("owner");
        return new StoredToken(
                new Segment(
                        content.required("segment").intValue(),
                        content.required("mask").intValue()),
                token(content.required("token")),
                owner.isNull() ? null : owner.stringValue(),
                Instant.ofEpochMilli(content.required("claimedAt").longValue()));
    }

    private static JsonNode json(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> JsonNodeFactory.instance.nullNode();
            case GlobalSequenceTrackingToken position -> JsonNodeFactory.instance.numberNode(position.getGlobalIndex());
            case MergedTrackingToken merged ->
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(json(merged.lowerSegmentToken()))
                        .add(json(merged.upperSegmentToken()));
            default -> throw new IllegalArgumentException("No token of our log: " + token);
        };
    }

    private static @Nullable TrackingToken token(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        return json.isArray()
                ? new MergedTrackingToken(token(json.get(0)), token(json.get(1)))
                : new GlobalSequenceTrackingToken(json.longValue());
    }
}
