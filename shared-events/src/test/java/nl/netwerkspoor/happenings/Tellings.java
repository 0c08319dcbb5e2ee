package nl.netwerkspoor.happenings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Records happenings for tests as they are told: {@code tell("table-formed", "2012", "table", "kerngroep", "name",
 * "Kerngroep")}. Values are written as in a story; lists are {@code List.of(…)}. Texts are kept as marks, as in the log;
 * {@link #words} has their words.
 */
public final class Tellings {

    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private final TrajectKey traject;
    private final List<Recorded> recorded = new ArrayList<>();
    private final Map<UUID, Map<String, String>> words = new LinkedHashMap<>();
    private long position;
    private Instant now = FIRST;
    private Via via = Via.API;

    public Tellings(String traject) {
        this.traject = new TrajectKey(traject);
    }

    public TrajectKey traject() {
        return traject;
    }

    /** From now on happenings are recorded at this position and higher ones. */
    public Tellings from(long position) {
        this.position = position - 1;
        return this;
    }

    /** From now on happenings are recorded at this instant, each a minute after the other. */
    public Tellings at(String instant) {
        this.now = Instant.parse(instant);
        return this;
    }

    /** From now on happenings come in this way. */
    public Tellings via(Via via) {
        this.via = via;
        return this;
    }

    /** Records a happening. */
    public Recorded tell(String what, String when, @Nullable Object... fields) {
        return tellAs(null, what, when, fields);
    }

    /** Records a happening under a label. */
    public Recorded tellAs(@Nullable String label, String what, String when, @Nullable Object... fields) {
        UUID attempt = attempt();
        Telling telling = telling(what, when, map(fields), attempt, "");
        return add(
                label == null ? id() : HappeningId.ofLabel(traject, label),
                new Recording(traject, label, telling, "account-1", via, null));
    }

    /** Records a correction of a happening told earlier. */
    public Recorded correct(Recorded original, String when, @Nullable Object... fields) {
        UUID attempt = attempt();
        Map<String, Object> values = map(fields);
        Text reason = values.containsKey("reasonOfCorrection")
                ? text(String.valueOf(values.remove("reasonOfCorrection")), attempt, "reason")
                : null;
        String what = Catalogue.of(original.happening()).what();
        Telling replacement = telling(what, when, values, attempt, "replacement.");
        return add(
                id(),
                new Recording(
                        traject,
                        null,
                        new Telling(
                                new HappeningCorrected(original.id(), replacement, reason, null),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null),
                        "account-1",
                        via,
                        original(original)));
    }

    /** Records the withdrawal of a happening told earlier. */
    public Recorded withdraw(Recorded original) {
        attempt();
        return add(
                id(),
                new Recording(
                        traject,
                        null,
                        new Telling(
                                new HappeningWithdrawn(original.id(), null), null, null, List.of(), List.of(), null),
                        "account-1",
                        via,
                        original(original)));
    }

    /** All that was recorded, in order. */
    public List<Recorded> all() {
        return List.copyOf(recorded);
    }

    /** The words of the texts, by recording attempt and field. */
    public Map<UUID, Map<String, String>> words() {
        return words;
    }

    /** The words that the vault would have of these attempts. */
    public Map<UUID, Map<String, String>> words(Collection<UUID> attempts) {
        Map<UUID, Map<String, String>> found = new LinkedHashMap<>(words);
        found.keySet().retainAll(attempts);
        return found;
    }

    /** Erases one text of a happening, as the vault does. */
    public void erase(Recorded of, String field) {
        UUID attempt = new UUID(traject.value().hashCode(), of.position());
        Map<String, String> texts = words.get(attempt);
        if (texts == null || texts.remove(field) == null) {
            throw new IllegalArgumentException("no text " + field + " at position " + of.position());
        }
    }

    private Original original(Recorded original) {
        Set<ThingKey> things = new LinkedHashSet<>();
        for (Recorded each : recorded) {
            if (each.id().equals(original.id())
                    || each.happening() instanceof HappeningCorrected correction
                            && correction.corrects().equals(original.id())) {
                things.addAll(Naming.named(each.happening()));
            }
        }
        return new Original(original.position(), 0, List.copyOf(things));
    }

    private UUID attempt() {
        return new UUID(traject.value().hashCode(), position + 1);
    }

    private HappeningId id() {
        return new HappeningId(new UUID(1, position + 1));
    }

    private Recorded add(HappeningId id, Recording recording) {
        position++;
        now = now.plus(1, ChronoUnit.MINUTES);
        Recorded added = new Recorded(position, now, id, recording);
        recorded.add(added);
        return added;
    }

    private Telling telling(String what, String when, Map<String, Object> values, UUID attempt, String path) {
        Kind kind = Catalogue.named(what);
        if (kind == null) {
            throw new IllegalArgumentException("no kind " + what);
        }
        Object whenText = values.remove("whenText");
        Object where = values.remove("where");
        Object sources = values.remove("sources");
        Object note = values.remove("note");
        @Nullable Object[] made = new Object[kind.fields().size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = value(
                    kind.fields().get(i), values.remove(kind.fields().get(i).name()), attempt, path);
        }
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(what + " has no " + values.keySet());
        }
        try {
            return new Telling(
                    kind.make(made),
                    VagueDate.parseWhen(when),
                    whenText == null ? null : text(whenText.toString(), attempt, path + "whenText"),
                    list(where).stream()
                            .map(each -> Place.parse(each.toString()))
                            .toList(),
                    sources(list(sources), attempt, path),
                    note == null ? null : text(note.toString(), attempt, path + "note"));
        } catch (DateRefused e) {
            throw new IllegalArgumentException(when, e);
        }
    }

    private @Nullable Object value(Field field, @Nullable Object told, UUID attempt, String path) {
        if (told == null) {
            return null;
        }
        if (field.isText()) {
            return text(told.toString(), attempt, path + field.name());
        }
        if (field.list()) {
            return list(told).stream()
                    .map(each -> field.parse(each.toString(), traject))
                    .toList();
        }
        return field.parse(told.toString(), traject);
    }

    private List<Source> sources(List<Object> told, UUID attempt, String path) {
        List<Source> sources = new ArrayList<>();
        for (Object each : told) {
            Map<?, ?> source = (Map<?, ?>) each;
            String at = path + "sources." + sources.size() + ".";
            Object kind = source.get("kind");
            sources.add(new Source(
                    CodeList.SOURCE_KIND.parse(kind == null ? "own-observation" : kind.toString()),
                    sourceText(source, "document", attempt, at),
                    sourceText(source, "locator", attempt, at),
                    sourceText(source, "url", attempt, at)));
        }
        return sources;
    }

    private @Nullable Text sourceText(Map<?, ?> source, String name, UUID attempt, String at) {
        Object told = source.get(name);
        return told == null ? null : text(told.toString(), attempt, at + name);
    }

    private Text text(String told, UUID attempt, String field) {
        words.computeIfAbsent(attempt, a -> new LinkedHashMap<>()).put(field, told);
        return new Text.Kept(attempt, field);
    }

    private static List<Object> list(@Nullable Object told) {
        return switch (told) {
            case null -> List.of();
            case List<?> values -> List.copyOf(values);
            default -> List.of(told);
        };
    }

    private static Map<String, Object> map(@Nullable Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null) {
                map.put(String.valueOf(fields[i]), value);
            }
        }
        return map;
    }
}
