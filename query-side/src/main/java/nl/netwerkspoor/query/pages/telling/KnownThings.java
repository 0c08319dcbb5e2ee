package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;

/** The things of a traject by what they are called, so that a reader of a form finds them back. */
final class KnownThings {

    private final Map<ThingKind, List<Known>> byKind = new EnumMap<>(ThingKind.class);
    private final Map<ThingKey, Known> byKey = new HashMap<>();
    private final Map<String, List<Known>> byLabel = new HashMap<>();

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
        Map<String, Integer> called = new HashMap<>();
        names.forEach((thing, name) -> called.merge(thing.kind() + " " + lower(answer.name(name)), 1, Integer::sum));
        names.forEach((thing, name) -> {
            String own = answer.name(name);
            boolean alone = called.getOrDefault(thing.kind() + " " + lower(own), 0) == 1;
            Known known = new Known(thing, alone ? own : own + " (" + thing.value() + ")");
            byKind.computeIfAbsent(thing.kind(), k -> new ArrayList<>()).add(known);
            byKey.put(thing, known);
            byLabel.computeIfAbsent(lower(own), l -> new ArrayList<>()).add(known);
            if (!alone) {
                byLabel.computeIfAbsent(lower(known.label()), l -> new ArrayList<>())
                        .add(known);
            }
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
        boolean alone = byLabel.getOrDefault(lower(known.label()), List.of()).stream()
                .noneMatch(other -> kinds.contains(other.key().kind()) && !other.equals(known));
        return alone
                ? known.label()
                : known.label() + " (" + Labels.thing(known.key().kind()) + ")";
    }

    /** What stands on a form for a key. */
    String shown(ThingKey key, List<ThingKind> kinds) {
        Known known = byKey.get(key);
        return known == null ? key.value() : shown(known, kinds);
    }

    /**
     * The things that can be meant: by what they are called, else by kind behind that, by key or by `kind:key`; several
     * where they are called the same, empty where there is none.
     */
    List<ThingKey> find(String typed, List<ThingKind> kinds) {
        String meant = lower(typed.strip());
        List<ThingKey> called = called(meant, kinds);
        if (!called.isEmpty()) {
            return called;
        }
        for (ThingKind kind : kinds) {
            String ofKind = " (" + Labels.thing(kind) + ")";
            if (meant.endsWith(ofKind)) {
                called = called(meant.substring(0, meant.length() - ofKind.length()), List.of(kind));
                if (!called.isEmpty()) {
                    return called;
                }
            }
        }
        String key = meant.substring(meant.indexOf(':') + 1);
        for (ThingKind kind : kinds) {
            if (Slug.isSlug(key)
                    && byKey.containsKey(kind.key(key))
                    && (key.equals(meant) || meant.startsWith(kind.code() + ":"))) {
                return List.of(kind.key(key));
            }
        }
        return List.of();
    }

    private List<ThingKey> called(String label, List<ThingKind> kinds) {
        return byLabel.getOrDefault(label, List.of()).stream()
                .map(Known::key)
                .filter(key -> kinds.contains(key.kind()))
                .toList();
    }

    /** Whether a thing has this key. */
    boolean taken(ThingKind kind, String key) {
        return byKey.containsKey(kind.key(key));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
