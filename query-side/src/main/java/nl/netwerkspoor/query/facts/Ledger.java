package nl.netwerkspoor.query.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History.Version;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import org.jspecify.annotations.Nullable;

/**
 * Every version of the happenings of one traject by what asks for it, with the recordings from which and until which it
 * stood. It only grows, and what is added changes nothing for whoever looks at an earlier moment: so the facts known at
 * any position are a cut of it that costs nothing to make, and one more recording costs what it names.
 *
 * <p>One thread at a time adds; any number look.
 */
public final class Ledger {

    /** Of what stands until further notice. */
    private static final long STILL = Long.MAX_VALUE;

    private static final Comparator<Entry> BY_POSITION = Comparator.comparingLong(entry -> entry.fact.position());

    private final Map<HappeningId, Told> told = new ConcurrentHashMap<>();
    private final Map<HappeningId, Recorded> byId = new ConcurrentHashMap<>();
    private final Map<Class<?>, Entries> byKind = new ConcurrentHashMap<>();
    private final Map<ThingKey, OfThing> things = new ConcurrentHashMap<>();
    private final Map<ThingKind, Map<String, ThingKey>> keys = new ConcurrentHashMap<>();
    private final Entries all = new Entries();
    private long last;

    /** One version of a happening, that stood from a recording on, until another. */
    private static final class Entry {

        private final Fact fact;
        private final long from;
        private volatile long until = STILL;

        Entry(Fact fact, long from) {
            this.fact = fact;
            this.from = from;
        }

        boolean standsAt(long position) {
            return from <= position && position < until;
        }
    }

    /** Entries in order of the position of their happening. */
    private static final class Entries {

        private volatile Entry[] sorted = {};

        void add(List<Entry> more) {
            Entry[] before = sorted;
            Entry[] after = Arrays.copyOf(before, before.length + more.size());
            for (int i = 0; i < more.size(); i++) {
                after[before.length + i] = more.get(i);
            }
            // Corrections stand where their original stood; what is in order already costs one look at each.
            Arrays.sort(after, BY_POSITION);
            sorted = after;
        }

        List<Fact> at(long position) {
            Entry[] entries = sorted;
            Fact[] standing = new Fact[entries.length];
            int number = 0;
            for (Entry entry : entries) {
                if (entry.standsAt(position)) {
                    standing[number++] = entry.fact;
                }
            }
            return Collections.unmodifiableList(
                    Arrays.asList(number == standing.length ? standing : Arrays.copyOf(standing, number)));
        }
    }

    private static final class OfThing {

        private final Entries naming = new Entries();
        private final Entries introducing = new Entries();
        private volatile long changed;
        private volatile @Nullable Latest latest;

        private record Latest(long since, Dossier dossier) {}

        Dossier at(ThingKey thing, long position) {
            long since = changed;
            if (position < since) {
                return dossier(thing, position);
            }
            Latest known = latest;
            if (known == null || known.since() != since) {
                known = new Latest(since, dossier(thing, position));
                latest = known;
            }
            return known.dossier();
        }

        private Dossier dossier(ThingKey thing, long position) {
            return new Dossier(thing, naming.at(position), introducing.at(position));
        }
    }

    private static final class Told {

        private volatile List<Version> versions = List.of();
        private volatile List<Entry> entries = List.of();
        private @Nullable Version counting;
    }

    /** With these versions, in order of position. */
    public static Ledger of(Collection<Version> versions) {
        Ledger ledger = new Ledger();
        ledger.add(versions);
        return ledger;
    }

    /** Of facts that all stand. */
    static Ledger ofFacts(Collection<Fact> facts) {
        Ledger ledger = new Ledger();
        List<Entry> entries = facts.stream().map(fact -> new Entry(fact, 0)).toList();
        entries.forEach(entry -> ledger.told(entry.fact.id()).entries = List.of(entry));
        ledger.put(entries);
        return ledger;
    }

    /**
     * Goes on with what was recorded after all that it has.
     *
     * @return whether it does: not where it has gone on already
     */
    public synchronized boolean goOn(long from, Collection<Version> versions) {
        if (from != last) {
            return false;
        }
        add(versions);
        return true;
    }

    private void add(Collection<Version> versions) {
        List<Entry> entries = new ArrayList<>(versions.size());
        for (Version version : versions) {
            Recorded recorded = version.recorded();
            last = recorded.position();
            byId.put(recorded.id(), recorded);
            Told of = told(version.original());
            of.versions = with(of.versions, version);
            Version before = of.counting;
            Version counting = before == null ? version : Version.later(before, version);
            if (counting.recorded().position() == last) {
                of.counting = counting;
                if (before != null && before.fact() != null) {
                    Entry replaced = of.entries.getLast();
                    replaced.until = last;
                    replaced.fact.named().forEach(thing -> changed(thing, last));
                }
                Fact fact = counting.fact();
                if (fact != null) {
                    Entry entry = new Entry(fact, last);
                    of.entries = with(of.entries, entry);
                    entries.add(entry);
                }
            }
        }
        put(entries);
    }

    private static <E> List<E> with(List<E> these, E more) {
        if (these.isEmpty()) {
            return List.of(more);
        }
        List<E> all = new ArrayList<>(these);
        all.add(more);
        return List.copyOf(all);
    }

    private void put(List<Entry> entries) {
        Map<Entries, List<Entry>> added = new LinkedHashMap<>();
        Map<ThingKey, Long> changes = new HashMap<>();
        added.put(all, entries);
        for (Entry entry : entries) {
            add(added, byKind.computeIfAbsent(entry.fact.happening().getClass(), kind -> new Entries()), entry);
            for (ThingKey thing : entry.fact.named()) {
                add(added, thing(thing).naming, entry);
                changes.put(thing, entry.from);
            }
            Field introduces = Catalogue.of(entry.fact.happening()).introduces();
            if (introduces != null && introduces.in(entry.fact.happening()) instanceof ThingKey thing) {
                add(added, thing(thing).introducing, entry);
            }
        }
        added.forEach(Entries::add);
        changes.forEach(this::changed);
        changes.keySet()
                .forEach(thing -> keys.computeIfAbsent(thing.kind(), kind -> new ConcurrentSkipListMap<>())
                        .put(thing.value(), thing));
    }

    private static void add(Map<Entries, List<Entry>> added, Entries to, Entry entry) {
        added.computeIfAbsent(to, entries -> new ArrayList<>(1)).add(entry);
    }

    private Told told(HappeningId original) {
        return told.computeIfAbsent(original, o -> new Told());
    }

    private OfThing thing(ThingKey thing) {
        return things.computeIfAbsent(thing, t -> new OfThing());
    }

    private void changed(ThingKey thing, long position) {
        OfThing of = thing(thing);
        of.changed = Math.max(of.changed, position);
    }

    /** The recording with this identity, whatever it is; null where there is none up to a position. */
    public @Nullable Recorded recorded(HappeningId id, long position) {
        Recorded recorded = byId.get(id);
        return recorded == null || recorded.position() > position ? null : recorded;
    }

    /** The original, its corrections and its withdrawal, up to a position and in that order. */
    public List<Version> versions(HappeningId original, long position) {
        Told of = told.get(original);
        return of == null
                ? List.of()
                : of.versions.stream()
                        .filter(version -> version.recorded().position() <= position)
                        .toList();
    }

    @Nullable
    Fact standing(HappeningId happening, long position) {
        Told of = told.get(happening);
        if (of != null) {
            for (Entry entry : of.entries) {
                if (entry.standsAt(position)) {
                    return entry.fact;
                }
            }
        }
        return null;
    }

    List<Fact> all(long position) {
        return all.at(position);
    }

    List<Fact> ofKind(Class<?> kind, long position) {
        Entries entries = byKind.get(kind);
        return entries == null ? List.of() : entries.at(position);
    }

    Collection<ThingKey> keys(ThingKind kind) {
        return keys.getOrDefault(kind, Map.of()).values();
    }

    /** What is known of a thing; nothing names one that is not known. */
    Dossier dossier(ThingKey thing, long position) {
        OfThing of = things.get(thing);
        return of == null ? new Dossier(thing, List.of(), List.of()) : of.at(thing, position);
    }
}
