package nl.netwerkspoor.query.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.PartnershipKey;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.funding.Funding;
import nl.netwerkspoor.query.initiatives.Supporters;
import nl.netwerkspoor.query.network.Ties.Ends;
import nl.netwerkspoor.query.tables.Seats;
import nl.netwerkspoor.query.views.Things;

/**
 * Every tie of a traject, between things that are there, with how certain it was on every day. How certain a thing is
 * changes only on the first and the last day of a happening about it, so it is worked out on those days and holds until
 * the next.
 */
public final class TiesInTime {

    private static final Facts.OfAll<List<Lasting>> OF_ALL = TiesInTime::from;

    private final Facts facts;
    private final Map<Ends, TreeMap<Long, Certainty>> found = new LinkedHashMap<>();

    private TiesInTime(Facts facts) {
        this.facts = facts;
    }

    /**
     * A tie, with how certain it is from each of some days on.
     *
     * @param kind as {@code network} has it
     * @param from who sits, supports, hosts, pays, started, employs or is a part
     * @param to what it is done to
     * @param since how certain it is from a day (since 1970-01-01) on; absent before the first
     */
    public record Lasting(String kind, ThingKey from, ThingKey to, Map<Long, Certainty> since) {}

    /** All ties that were ever possibly there. */
    public static List<Lasting> of(Facts facts) {
        return facts.following(OF_ALL);
    }

    private static List<Lasting> from(Facts facts) {
        TiesInTime ties = new TiesInTime(facts);
        for (ThingKey table : facts.things(ThingKind.TABLE)) {
            Map<ThingKey, Episode> seats = Seats.episodes(facts, (TableKey) table);
            seats.forEach((who, seat) -> ties.lasts(new Ends("seat", who, table), List.of(seat)));
        }
        for (ThingKind kind : List.of(ThingKind.INITIATIVE, ThingKind.ARRANGEMENT)) {
            for (ThingKey of : facts.things(kind)) {
                Map<ThingKey, List<Episode>> supports = new LinkedHashMap<>();
                for (Episodes.Support support : Supporters.all(facts, of)) {
                    supports.computeIfAbsent(support.supporter(), who -> new ArrayList<>())
                            .add(support.episode());
                }
                supports.forEach((who, each) -> ties.lasts(new Ends("support", who, of), each));
            }
        }
        for (ThingKey arrangement : facts.things(ThingKind.ARRANGEMENT)) {
            ties.each(days(facts.naming(arrangement)), at -> at.hosts((ArrangementKey) arrangement));
        }
        for (ThingKey partnership : facts.things(ThingKind.PARTNERSHIP)) {
            ties.each(ties.around(partnership), at -> at.partnerships((PartnershipKey) partnership));
        }
        ties.asTheyAppear(apart ->
                Funding.funded(facts).forEach(of -> apart.each(money(facts.naming(of)), at -> at.funding(of))));
        ties.asTheyAppear(apart ->
                Ties.lasting(facts).forEach((ends, by) -> apart.each(days(by), at -> at.lasting(ends, by))));
        List<Lasting> all = new ArrayList<>();
        ties.found.forEach((ends, since) -> {
            Map<Long, Certainty> lasting =
                    both(since, both(ties.there(ends, ends.from()), ties.there(ends, ends.to())));
            if (lasting.values().stream().anyMatch(Certainty::possibly)) {
                all.add(new Lasting(ends.kind(), ends.from(), ends.to(), lasting));
            }
        });
        return List.copyOf(all);
    }

    private TreeMap<Long, Certainty> there(Ends ends, ThingKey one) {
        TreeMap<Long, Certainty> there = new TreeMap<>();
        for (long day : days(facts(Things.presence(facts, one)))) {
            put(there, day, Tie.there(facts, ends.kind(), one, day));
        }
        return there;
    }

    /** How certain both are, from each day on which that changes. */
    private static TreeMap<Long, Certainty> both(TreeMap<Long, Certainty> one, TreeMap<Long, Certainty> other) {
        SortedSet<Long> days = new TreeSet<>(one.keySet());
        days.addAll(other.keySet());
        TreeMap<Long, Certainty> both = new TreeMap<>();
        for (long day : days) {
            put(both, day, on(one, day).and(on(other, day)));
        }
        return both;
    }

    private static Certainty on(TreeMap<Long, Certainty> since, long day) {
        Map.Entry<Long, Certainty> last = since.floorEntry(day);
        return last == null ? Certainty.ABSENT : last.getValue();
    }

    private static void put(TreeMap<Long, Certainty> since, long day, Certainty certainty) {
        if (since.isEmpty() || since.lastEntry().getValue() != certainty) {
            since.put(day, certainty);
        }
    }

    /** Adds ties that were found apart, in the order in which they came to be there. */
    private void asTheyAppear(Consumer<TiesInTime> finding) {
        TiesInTime apart = new TiesInTime(facts);
        finding.accept(apart);
        apart.found.entrySet().stream()
                .sorted(Comparator.comparing(tie -> tie.getValue().firstKey()))
                .forEach(tie -> found.put(tie.getKey(), tie.getValue()));
    }

    /** The days on which something about these facts can become certain, possible or neither. */
    public static SortedSet<Long> days(Collection<Fact> facts) {
        SortedSet<Long> days = new TreeSet<>();
        days.add(Fact.ALWAYS + 1);
        for (Fact fact : facts) {
            days.add(fact.earliest());
            days.add(fact.latest());
        }
        days.remove(Fact.ALWAYS);
        days.remove(Fact.NEVER);
        return days;
    }

    /** The days of a thing, and of all that is named with it, whose leaving ends its ties too. */
    private SortedSet<Long> around(ThingKey thing) {
        Set<Fact> around = new HashSet<>(facts.naming(thing));
        Set<ThingKey> others = new HashSet<>();
        around.forEach(fact -> others.addAll(fact.touched()));
        for (ThingKey other : others) {
            if (other.kind() == ThingKind.ORGANISATION || other.kind() == ThingKind.PARTICIPANT) {
                facts.naming(other).stream()
                        .filter(fact -> Episodes.ends(fact.happening(), other))
                        .forEach(around::add);
            }
        }
        return days(around);
    }

    private static SortedSet<Long> money(List<Fact> facts) {
        List<Fact> money = facts.stream()
                .filter(fact -> fact.happening() instanceof FundingSecured || fact.happening() instanceof FundingEnded)
                .toList();
        SortedSet<Long> days = days(money);
        for (Fact fact : money) {
            if (fact.happening() instanceof FundingSecured secured && secured.period() != null) {
                for (String part : secured.period().edtf().split("/", -1)) {
                    bounds(part, days);
                }
            }
        }
        return days;
    }

    private static void bounds(String part, Set<Long> days) {
        try {
            VagueDate date = VagueDate.parse(part);
            for (LocalDate bound :
                    new LocalDate[] {date.bounds().earliest(), date.bounds().latest()}) {
                if (bound != null) {
                    days.add(bound.toEpochDay());
                    days.add(bound.toEpochDay() + 1);
                }
            }
        } catch (DateRefused open) {
            // an open or unknown end has no days of its own
        }
    }

    /** A tie that is there while one of some episodes lasts. */
    private void lasts(Ends ends, List<Episode> episodes) {
        Set<Fact> about = new HashSet<>();
        episodes.forEach(episode -> about.addAll(facts(episode)));
        TreeMap<Long, Certainty> since = new TreeMap<>();
        for (long day : days(about)) {
            Certainty certainty = episodes.stream()
                    .map(episode -> episode.at(day).certainty())
                    .reduce(Certainty.ABSENT, Certainty::or);
            put(since, day, certainty);
        }
        if (since.values().stream().anyMatch(Certainty::possibly)) {
            found.put(ends, since);
        }
    }

    private static List<Fact> facts(Episode episode) {
        List<Fact> facts = new ArrayList<>(episode.begins());
        facts.addAll(episode.introductions());
        episode.ends().forEach(end -> facts.add(end.by()));
        return facts;
    }

    private void each(SortedSet<Long> days, Consumer<Ties> what) {
        Set<Ends> here = new HashSet<>();
        for (long day : days) {
            Ties ties = new Ties(facts, day);
            what.accept(ties);
            Map<Ends, Certainty> now = new LinkedHashMap<>();
            for (Tie tie : ties.found()) {
                now.merge(new Ends(tie.kind(), tie.from(), tie.to()), tie.certainty(), Certainty::or);
            }
            here.addAll(now.keySet());
            for (Ends ends : here) {
                TreeMap<Long, Certainty> since = found.computeIfAbsent(ends, tie -> new TreeMap<>());
                put(since, day, now.getOrDefault(ends, Certainty.ABSENT));
            }
        }
    }
}
