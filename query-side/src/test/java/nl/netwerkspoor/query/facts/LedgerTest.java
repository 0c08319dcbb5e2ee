package nl.netwerkspoor.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.InitiativeHappening.ActivityHeld;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int TIMES = 25;

    /** A record in which a third is corrected, to other things too, or withdrawn, once or more. */
    private static Tellings told(Random random) {
        Tellings told = new Tellings("voorbeeld");
        List<Recorded> originals = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String thing = "ding-" + random.nextInt(5);
            Recorded any = originals.isEmpty() ? null : originals.get(random.nextInt(originals.size()));
            switch (random.nextInt(6)) {
                case 0 ->
                    originals.add(told.tell(
                            "initiative-spontaneously-started", "2012", "initiative", thing, "name", "Ding " + i));
                case 1 -> {
                    if (any != null && any.happening() instanceof ActivityHeld) {
                        told.correct(any, "2013", "of", "initiative:" + thing);
                    } else if (any != null) {
                        told.correct(any, "2013", "initiative", thing, "name", "Ander ding " + i);
                    }
                }
                case 2 -> {
                    if (any != null && random.nextBoolean()) {
                        told.withdraw(any);
                    }
                }
                default -> originals.add(told.tell("activity-held", "201" + i % 10, "of", "initiative:" + thing));
            }
        }
        return told;
    }

    /** What the facts are by their definition: the history folded whole, looked through from end to end. */
    private static void saysWhatTheHistorySays(Facts facts, Collection<Recorded> recorded, String as) {
        List<Fact> standing = History.standing(recorded);
        assertThat(facts.all()).as(as).isEqualTo(standing);
        Set<ThingKey> named = new TreeSet<>(Comparator.comparing(ThingKey::ref));
        standing.forEach(fact -> named.addAll(fact.named()));
        assertThat(facts.things(ThingKind.INITIATIVE)).as(as).isEqualTo(List.copyOf(named));
        for (ThingKey thing : named) {
            assertThat(facts.naming(thing))
                    .as(as)
                    .isEqualTo(standing.stream()
                            .filter(fact -> fact.named().contains(thing))
                            .toList());
            assertThat(facts.introductions(thing)).as(as).isEqualTo(Episodes.introductions(standing, thing));
            assertThat(facts.following(thing, COUNTED))
                    .as(as)
                    .isEqualTo(facts.naming(thing).size());
        }
        for (Recorded each : recorded) {
            assertThat(facts.standing(each.id()))
                    .as(as)
                    .isEqualTo(standing.stream()
                            .filter(fact -> fact.id().equals(each.id()))
                            .findFirst()
                            .orElse(null));
        }
        assertThat(facts.of(List.of(InitiativeSpontaneouslyStarted.class, ActivityHeld.class)))
                .as(as)
                .isEqualTo(standing);
        assertThat(facts.at(List.of(9L, 3L, 3L, 5L)))
                .as(as)
                .isEqualTo(standing.stream()
                        .filter(fact -> Set.of(3L, 5L, 9L).contains(fact.position()))
                        .toList());
    }

    private static final Facts.OfThing<Integer> COUNTED = (thing, naming) -> naming.size();

    @Test
    void a_cut_at_any_position_says_what_the_history_up_to_there_says() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            Tellings told = told(random);
            TrajectRecord whole = new TrajectRecord(told.traject(), told.all());
            for (int size : random.ints(20, 0, whole.size() + 1).toArray()) {
                saysWhatTheHistorySays(
                        whole.first(size).facts(), told.all().subList(0, size), "seed " + seed + ", first " + size);
            }
        }
    }

    @Test
    void going_on_says_the_same_and_leaves_what_was_known_before_as_it_was() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            Tellings told = told(random);
            List<Recorded> all = told.all();
            List<TrajectRecord> records = new ArrayList<>();
            TrajectRecord record = new TrajectRecord(told.traject(), List.of());
            records.add(record);
            while (record.size() < all.size()) {
                int next = Math.min(all.size(), record.size() + 1 + random.nextInt(4));
                if (random.nextBoolean()) {
                    // What was worked out before there was more.
                    saysWhatTheHistorySays(record.facts(), all.subList(0, record.size()), "seed " + seed);
                }
                record = record.with(all.subList(record.size(), next));
                records.add(record);
            }
            for (TrajectRecord each : records) {
                saysWhatTheHistorySays(each.facts(), all.subList(0, each.size()), "seed " + seed + ", " + each.size());
            }
        }
    }

    @Test
    void going_on_twice_from_the_same_record_gives_two_records() {
        Tellings told = new Tellings("voorbeeld");
        told.tell("initiative-spontaneously-started", "2012", "initiative", "een", "name", "Een");
        told.tell("activity-held", "2013", "of", "initiative:een");
        Recorded third = told.tell("activity-held", "2014", "of", "initiative:een");
        TrajectRecord first = new TrajectRecord(told.traject(), told.all().subList(0, 1));

        TrajectRecord two = first.with(told.all().subList(1, 2));
        TrajectRecord other = first.with(List.of(third));

        assertThat(two.facts().all()).extracting(Fact::position).containsExactly(1L, 2L);
        assertThat(other.facts().all()).extracting(Fact::position).containsExactly(1L, 3L);
    }
}
