package nl.netwerkspoor.store.log;

import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Strings and maps, of any type that is not named {@code unknown}. */
final class PlainCodec implements PayloadCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> UNKNOWN = Set.of("unknown");

    @Override
    public void write(Object payload, JsonGenerator out) {
        MAPPER.writeValue(out, payload);
    }

    @Override
    public Object read(String type, String revision, JsonParser in) {
        if (UNKNOWN.contains(type)) {
            throw new IllegalArgumentException("no such type");
        }
        return in.hasToken(tools.jackson.core.JsonToken.VALUE_STRING)
                ? MAPPER.readValue(in, String.class)
                : MAPPER.readValue(in, Map.class);
    }
}
