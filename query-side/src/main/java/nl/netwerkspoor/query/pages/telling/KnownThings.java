package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The things of a traject by what they are called, so that a reader of a form finds them back. */
final class KnownThings {

    private final Map<ThingKind, List<Known>> byKind = new EnumMap<>(ThingKind.class);
    private final Map<ThingKey, Known> byKey = new HashMap<>();

    /** A thing, and what it is called on a form: two things of one kind never the same. */
    record Known(ThingKey key, String label) {}

    KnownThings(Pages pages, Facts facts, long today) {
        Map<ThingKey, Name> names = new LinkedHashMap<>();
        for (ThingKind kind : ThingKind.values()) {
            if (kind != ThingKind.TRAJECT) {
                facts.things(kind).stream()
                        .sorted(Comparator.comparingInt(
                                (ThingKey thing) -> -facts.naming(thing).size()))
                        .forEach(thing -> names.put(thing, Things.name(facts, thing, today)));
            }
        }
        Answer answer = pages.words(new ArrayList<>(names.values()));
        Set<String> seen = new HashSet<>();
        names.forEach((thing, name) -> {
            String label = answer.name(name);
            if (!seen.add(thing.kind() + " " + lower(label))) {
                label = label + " (" + thing.value() + ")";
            }
            Known known = new Known(thing, label);
            byKind.computeIfAbsent(thing.kind(), k -> new ArrayList<>()).add(known);
            byKey.put(thing, known);
        });
    }

    /** The things of these kinds, those that most is told of first. */
    List<Known> of(List<ThingKind> kinds) {
        List<Known> found = new ArrayList<>();
        kinds.forEach(kind -> found.addAll(byKind.getOrDefault(kind, List.of())));
        return found;
    }

    /**
     * What stands on a form for a thing, where these kinds can stand: its label, with its kind where another thing is
     * called the same.
     */
    String shown(Known known, List<ThingKind> kinds) {
        boolean alone = of(kinds).stream()
                .noneMatch(other ->
                        !other.key().equals(known.key()) && lower(other.label()).equals(lower(known.label())));
        return alone
                ? known.label()
                : known.label() + " (" + Labels.thing(known.key().kind()) + ")";
    }

    /** What stands on a form for a key. */
    String shown(ThingKey key, List<ThingKind> kinds) {
        Known known = byKey.get(key);
        return known == null ? key.value() : shown(known, kinds);
    }

    /** The thing that was meant: by what it is called, by its key, or by `kind:key`; null where there is none. */
    @Nullable
    ThingKey find(String typed, List<ThingKind> kinds) {
        String meant = lower(typed.strip());
        List<Known> among = of(kinds);
        for (Known known : among) {
            if (lower(known.label()).equals(meant) || lower(shown(known, kinds)).equals(meant)) {
                return known.key();
            }
        }
        for (Known known : among) {
            if (known.key().ref().equals(meant) || known.key().value().equals(meant)) {
                return known.key();
            }
        }
        return null;
    }

    /** Whether a thing has this key. */
    boolean taken(ThingKind kind, String key) {
        return byKey.containsKey(kind.key(key));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
