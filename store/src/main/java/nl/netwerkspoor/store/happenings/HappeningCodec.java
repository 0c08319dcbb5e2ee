package nl.netwerkspoor.store.happenings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Flat;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Original;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.store.log.PayloadCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The stored form of a {@link Recording}: the fields of its telling as a story has them, `true` in place of each text,
 * beside `traject`, `label`, `texts` (the recording attempt that its texts are kept under), `recordedBy`, `via` and, for
 * a correction or withdrawal, `original`.
 */
public final class HappeningCodec implements PayloadCodec {

    @Override
    public void write(Object payload, JsonGenerator out) {
        Recording recording = (Recording) payload;
        Map<String, Object> flat = Flat.of(recording.telling());
        out.writeStartObject();
        out.writeStringProperty("traject", recording.traject().value());
        String label = recording.label();
        if (label != null) {
            out.writeStringProperty("label", label);
        }
        UUID attempt = attempt(flat);
        if (attempt != null) {
            out.writeStringProperty("texts", attempt.toString());
        }
        out.writeStringProperty("recordedBy", recording.recordedBy());
        out.writeStringProperty("via", recording.via().code());
        Original original = recording.original();
        if (original != null) {
            out.writeName("original");
            out.writeStartObject();
            if (original.back() > 0) {
                out.writeNumberProperty("back", original.back());
            } else {
                out.writeNumberProperty("position", original.position());
            }
            out.writeName("things");
            out.writeStartArray();
            for (ThingKey thing : original.things()) {
                out.writeString(thing.ref());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        flat.forEach((name, value) -> {
            if (!name.equals("what")) {
                out.writeName(name);
                value(value, out);
            }
        });
        out.writeEndObject();
    }

    private static void value(Object value, JsonGenerator out) {
        switch (value) {
            case Text.Kept mark -> out.writeBoolean(true);
            case Text words -> throw new IllegalArgumentException("words may not reach the log");
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case BigDecimal number -> out.writeString(number.toPlainString());
            case List<?> values -> {
                out.writeStartArray();
                values.forEach(each -> value(each, out));
                out.writeEndArray();
            }
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((name, each) -> {
                    out.writeName((String) name);
                    value(each, out);
                });
                out.writeEndObject();
            }
            default -> throw new IllegalArgumentException("cannot write " + value.getClass());
        }
    }

    private static @Nullable UUID attempt(Object value) {
        return switch (value) {
            case Text.Kept kept -> kept.attempt();
            case Map<?, ?> map -> first(map.values());
            case List<?> list -> first(list);
            default -> null;
        };
    }

    private static @Nullable UUID first(Iterable<?> values) {
        for (Object value : values) {
            UUID found = attempt(value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public Object read(String type, String revision, JsonParser in) {
        Kind kind = Catalogue.named(type);
        if (kind == null || !revision.equals(Integer.toString(kind.revision()))) {
            throw new IllegalStateException("the log has a happening of an unknown kind or revision: " + type + " "
                    + revision + "; a newer version of this program wrote it");
        }
        return new Reader(in).recording(kind);
    }

    private static final class Reader {
        private final JsonParser in;
        private @Nullable TrajectKey traject;
        private @Nullable UUID attempt;
        private @Nullable String label;
        private @Nullable String recordedBy;
        private @Nullable Via via;
        private @Nullable Original original;

        Reader(JsonParser in) {
            this.in = in;
        }

        Recording recording(Kind kind) {
            if (in.currentToken() == null) {
                in.nextToken();
            }
            Telling telling = telling(kind, "");
            if (traject == null || recordedBy == null || via == null) {
                throw new IllegalStateException(kind + " without traject, recordedBy or via");
            }
            return new Recording(traject, label, telling, recordedBy, via, original);
        }

        private Telling telling(Kind kind, String prefix) {
            @Nullable Object[] values = new Object[kind.fields().size()];
            VagueDate when = null;
            Text whenText = null;
            Text note = null;
            List<Place> where = List.of();
            List<Source> sources = List.of();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                int place = kind.place(name);
                if (place >= 0) {
                    values[place] = value(kind.fields().get(place), prefix + name);
                    continue;
                }
                switch (name) {
                    case "when" -> when = VagueDate.parse(in.getString());
                    case "whenText" -> whenText = kept(prefix + name);
                    case "note" -> note = kept(prefix + name);
                    case "where" -> where = places();
                    case "sources" -> sources = sources(prefix + name + ".");
                    case "traject" -> traject = new TrajectKey(in.getString());
                    case "label" -> label = in.getString();
                    case "texts" -> attempt = UUID.fromString(in.getString());
                    case "recordedBy" -> recordedBy = in.getString();
                    case "via" -> via = Via.valueOf(in.getString().toUpperCase(Locale.ROOT));
                    case "original" -> original = original();
                    case "what" -> {
                        // only in a replacement, whose kind is read ahead of it
                    }
                    default -> throw new IllegalStateException(kind + " has no field " + name);
                }
            }
            return new Telling(kind.make(values), when, whenText, where, sources, note);
        }

        private Object value(Field field, String path) {
            if (!field.list()) {
                return single(field, path);
            }
            List<Object> values = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values.add(single(field, path));
            }
            return values;
        }

        private Object single(Field field, String path) {
            return switch (field.type()) {
                case TEXT -> kept(path);
                case TELLING -> replacement(path + ".");
                case BOOLEAN -> in.currentToken() == JsonToken.VALUE_TRUE;
                default -> {
                    TrajectKey of = traject;
                    if (of == null) {
                        throw new IllegalStateException("traject does not stand first");
                    }
                    yield field.parse(in.getString(), of);
                }
            };
        }

        private Telling replacement(String prefix) {
            if (!"what".equals(in.nextName())) {
                throw new IllegalStateException("what does not stand first in the replacement");
            }
            in.nextToken();
            Kind kind = Catalogue.named(in.getString());
            if (kind == null) {
                throw new IllegalStateException("the log has a replacement of an unknown kind " + in.getString());
            }
            return telling(kind, prefix);
        }

        private Text kept(String path) {
            UUID under = attempt;
            if (under == null || in.currentToken() != JsonToken.VALUE_TRUE) {
                throw new IllegalStateException(path + " is no mark of a text");
            }
            return new Text.Kept(under, path);
        }

        private List<Place> places() {
            List<Place> places = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                places.add(Place.parse(in.getString()));
            }
            return List.copyOf(places);
        }

        private List<Source> sources(String prefix) {
            List<Source> sources = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                String path = prefix + sources.size() + ".";
                Code kind = null;
                Text document = null;
                Text locator = null;
                Text url = null;
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    in.nextToken();
                    switch (name) {
                        case "kind" -> kind = CodeList.SOURCE_KIND.parse(in.getString());
                        case "document" -> document = kept(path + name);
                        case "locator" -> locator = kept(path + name);
                        case "url" -> url = kept(path + name);
                        default -> throw new IllegalStateException("a source has no field " + name);
                    }
                }
                if (kind == null) {
                    throw new IllegalStateException("a source without kind");
                }
                sources.add(new Source(kind, document, locator, url));
            }
            return List.copyOf(sources);
        }

        private Original original() {
            long position = 0;
            long back = 0;
            List<ThingKey> things = new ArrayList<>();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "position" -> position = in.getLongValue();
                    case "back" -> back = in.getLongValue();
                    case "things" -> {
                        while (in.nextToken() != JsonToken.END_ARRAY) {
                            things.add(thing(in.getString()));
                        }
                    }
                    default -> throw new IllegalStateException("an original has no field " + name);
                }
            }
            return new Original(position, back, List.copyOf(things));
        }

        private ThingKey thing(String ref) {
            ThingKey thing = ref.equals("traject") ? traject : ThingKey.parse(ref);
            if (thing == null) {
                throw new IllegalStateException("no thing: " + ref);
            }
            return thing;
        }
    }
}
