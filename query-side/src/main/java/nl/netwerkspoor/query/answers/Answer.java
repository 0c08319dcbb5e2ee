package nl.netwerkspoor.query.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.Bounds;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.sentences.Sentence;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.ErasedTexts;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;

/**
 * Turns the trees that views make into plain ones of maps, lists, strings, numbers, booleans and null: the one place
 * where words are joined to answers. What the vault does not have any more reads "(verwijderd)", and a thing whose name
 * was erased is called by its key.
 */
public final class Answer {

    /** What stands in the place of an erased text. */
    public static final String ERASED = "(verwijderd)";

    private static final int POSITIONS_SHOWN = 50;

    private final Map<UUID, Map<String, String>> words;

    private Answer(Map<UUID, Map<String, String>> words) {
        this.words = words;
    }

    /** The texts that the vault still has: by recording attempt and field path. */
    @FunctionalInterface
    public interface Words {

        /** The words of these attempts; what was erased is left out. */
        Map<UUID, Map<String, String>> of(Collection<UUID> attempts);
    }

    /**
     * Makes a tree plain.
     *
     * @param tree of a view
     * @param words asked once for all texts in it
     * @param link where the happenings behind a figure can be asked for: an address that a JSON Pointer (RFC 6901) to
     *     the figure's `because` is put behind
     */
    public static @Nullable Object plain(@Nullable Object tree, Words words, String link) {
        return with(tree, words).plain(tree, link, "");
    }

    /** Reads the words of a tree's texts, to make parts of it plain. */
    public static Answer with(@Nullable Object tree, Words words) {
        Set<UUID> attempts = new HashSet<>();
        collect(tree, attempts);
        return new Answer(attempts.isEmpty() ? Map.of() : words.of(attempts));
    }

    /** Makes part of the tree plain, its figures linked by a pointer under this one. */
    public @Nullable Object plain(@Nullable Object tree, String link, String pointer) {
        return switch (tree) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((name, value) -> plain.put((String) name, plain(value, link, pointer + "/" + name)));
                yield plain;
            }
            case Collection<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                for (Object value : list) {
                    plain.add(plain(value, link, pointer + "/" + plain.size()));
                }
                yield plain;
            }
            case Because because -> because(because, link + pointer);
            case Name name -> name(name);
            case Text text -> words(text);
            case Sentence sentence -> sentence.text(this::words, this::name);
            case ErasedTexts texts -> erased(texts);
            case Dated dated -> dated(dated.date(), dated.bounds());
            case VagueDate period -> dated(period, period.bounds());
            case Span span -> reached(span);
            case DayRange range -> Answers.range(range.min(), range.max());
            case Size size -> Answers.range(size);
            case Certainty certainty -> certainty.code();
            case ThingKey key -> key.ref();
            case Code code -> code.value();
            case HappeningId id -> id.toString();
            case Municipality municipality -> municipality.key();
            case Place place -> place.text();
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> throw new IllegalArgumentException("no leaf of an answer: " + tree.getClass());
        };
    }

    /** The words of a text, or null where they were erased. */
    public @Nullable String wordsOrNull(Text text) {
        return switch (text) {
            case Text.Typed typed -> typed.words();
            case Text.Erased erased -> null;
            case Text.Kept kept -> words.getOrDefault(kept.attempt(), Map.of()).get(kept.field());
        };
    }

    /** What a thing is called: its name, or its key where it has none or it was erased. */
    public String name(Name name) {
        Text text = name.text();
        String words = text == null ? null : wordsOrNull(text);
        return words == null ? name.of().value() : words;
    }

    private String words(Text text) {
        String words = wordsOrNull(text);
        return words == null ? ERASED : words;
    }

    private List<String> erased(ErasedTexts texts) {
        return texts.texts().entrySet().stream()
                .filter(text -> wordsOrNull(text.getValue()) == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, @Nullable Object> because(Because because, String all) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        List<Long> positions = because.positions();
        plain.put("positions", positions.subList(0, Math.min(POSITIONS_SHOWN, positions.size())));
        plain.put("total", positions.size());
        plain.put("all", all);
        return plain;
    }

    private static Map<String, @Nullable Object> dated(VagueDate date, Bounds bounds) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("edtf", date.edtf());
        plain.put(
                "earliest", bounds.earliest() == null ? null : bounds.earliest().toString());
        plain.put("latest", bounds.latest() == null ? null : bounds.latest().toString());
        return plain;
    }

    private static Map<String, @Nullable Object> reached(Span span) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("earliest", day(span.earliest()));
        plain.put("latest", day(span.latest()));
        return plain;
    }

    private static @Nullable String day(long day) {
        return day == Fact.ALWAYS || day == Fact.NEVER
                ? null
                : LocalDate.ofEpochDay(day).toString();
    }

    private static void collect(@Nullable Object tree, Set<UUID> attempts) {
        switch (tree) {
            case Map<?, ?> map -> map.values().forEach(value -> collect(value, attempts));
            case Collection<?> list -> list.forEach(value -> collect(value, attempts));
            case Text.Kept kept -> attempts.add(kept.attempt());
            case Name name -> collect(name.text(), attempts);
            case Sentence sentence -> collect(sentence.parts(), attempts);
            case ErasedTexts texts -> collect(texts.texts(), attempts);
            case null, default -> {
                // no text
            }
        }
    }
}
