package nl.netwerkspoor.store.log;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What events to look for: those with all of the tags and one of the types.
 *
 * @param tags all of which the event has; empty asks for none
 * @param types one of which the event has; empty allows every type
 */
public record Criterion(Set<String> tags, Set<String> types) {

    public Criterion {
        tags = Set.copyOf(tags);
        types = Set.copyOf(types);
    }

    /** Events with this tag, of any type. */
    public static Criterion tag(String tag) {
        return new Criterion(Set.of(tag), Set.of());
    }

    boolean isUnrestricted() {
        return tags.isEmpty() && types.isEmpty();
    }

    boolean matches(String type, Collection<String> tagsOfEvent) {
        return (types.isEmpty() || types.contains(type)) && tagsOfEvent.containsAll(tags);
    }

    private void addKeysTo(Set<String> keys) {
        // Of several tags the longest is taken to be the rarest: a traject's is short and carried by thousands.
        var tag = tags.stream()
                .max((one, other) ->
                        one.length() != other.length() ? one.length() - other.length() : one.compareTo(other))
                .orElse("");
        if (types.isEmpty()) {
            keys.add(tag);
        }
        for (var type : types) {
            keys.add(keyOf(tag, type));
        }
    }

    private static String keyOf(String tag, String type) {
        return tag + ' ' + type;
    }

    /**
     * The keys under which an event is indexed: its type, each tag, and each tag with the type. They only narrow a
     * search; whether an event matches is asked of the event.
     */
    static void addKeysOf(String type, Collection<String> tags, Set<String> keys) {
        keys.add(keyOf("", type));
        for (var tag : tags) {
            keys.add(tag);
            keys.add(keyOf(tag, type));
        }
    }

    /** The keys of which each event that matches one of these criteria has at least one; empty when any may match. */
    static Set<String> keys(List<Criterion> anyOf) {
        if (isAll(anyOf)) {
            return Set.of();
        }
        var keys = new LinkedHashSet<String>();
        anyOf.forEach(criterion -> criterion.addKeysTo(keys));
        return keys;
    }

    /** No criteria ask for all events, and so does one without restriction. */
    static boolean isAll(List<Criterion> anyOf) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(Criterion::isUnrestricted);
    }

    static boolean anyMatches(List<Criterion> anyOf, String type, Collection<String> tags) {
        if (anyOf.isEmpty()) {
            return true;
        }
        for (var criterion : anyOf) {
            if (criterion.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }
}
