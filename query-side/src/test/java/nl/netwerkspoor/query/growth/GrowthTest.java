package nl.netwerkspoor.query.growth;

import static nl.netwerkspoor.query.initiatives.Asked.assertSame;
import static nl.netwerkspoor.query.initiatives.Asked.assertSameInAnyOrder;
import static nl.netwerkspoor.query.initiatives.Asked.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.initiatives.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final ArrangementKey WINKEL = new ArrangementKey("winkel");

    private final Tellings told = new Tellings("noord");

    private @Nullable Map<?, ?> growth(String day) {
        return (Map<?, ?>) Asked.shown(Growth.of(Asked.facts(told), WINKEL, day(day)), told);
    }

    private List<?> part(String day, String part, String field) {
        Map<?, ?> growth = growth(day);
        List<@Nullable Object> found = new ArrayList<>();
        if (growth != null && growth.get(part) instanceof List<?> all) {
            all.forEach(each -> found.add(((Map<?, ?>) each).get(field)));
        }
        return found;
    }

    private List<String> edges(String day) {
        Map<?, ?> growth = growth(day);
        List<String> found = new ArrayList<>();
        if (growth != null && growth.get("edges") instanceof List<?> all) {
            for (Object each : all) {
                Map<?, ?> edge = (Map<?, ?>) each;
                found.add(edge.get("from") + " " + edge.get("kind") + " " + edge.get("to"));
            }
        }
        return found;
    }

    private void start(String initiative) {
        told.tell("initiative-spontaneously-started", "2011", "initiative", initiative, "name", initiative);
    }

    private Recorded grow(String when, String... initiatives) {
        return told.tell(
                "initiative-grew-into-arrangement",
                when,
                "initiatives",
                List.of(initiatives),
                "arrangement",
                "winkel",
                "name",
                "Winkel");
    }

    private void join(String when, String initiative, String into) {
        told.tell("initiatives-joined-forces", when, "initiatives", initiative, "into", into);
    }

    @Test
    void shows_the_way_back_to_the_sparks_as_a_whole() {
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        told.tell("needs-gathered", "2010-05", "inquiry", "interviews", "name", "Interviews");
        told.tell("idea-voiced", "2010-06", "idea", "winkelen", "name", "Een winkel", "inquiry", "interviews");
        told.tell("provider-loosened-intake", "2009", "provider", "iriszorg");
        told.tell("voiced-again", "2010-08", "of", "idea:winkelen");
        told.tell(
                "initiative-spontaneously-started",
                "2011",
                "initiative",
                "breien",
                "name",
                "Breien",
                "ideas",
                "winkelen");
        told.tell("activity-held", "2011-05", "of", "initiative:breien");
        told.tell("provider-loosened-intake", "2011-06", "provider", "iriszorg", "admits", "homeless");
        told.tell(
                "organisations-partnered",
                "2011-07",
                "partnership",
                "samen",
                "organisations",
                "iriszorg",
                "about",
                "initiative:breien");
        told.tell(
                "initiative-grew-into-arrangement",
                "2012-02",
                "initiatives",
                "breien",
                "arrangement",
                "winkel",
                "name",
                "Winkel",
                "hosts",
                "iriszorg");
        told.tell("initiative-ended", "2012-02", "initiative", "breien");
        told.tell("activity-held", "2013", "of", "initiative:breien");
        told.tell("provider-loosened-intake", "2013", "provider", "iriszorg");

        assertSame(growth("2014-01-01"), """
                nodes:
                  - {ref: "arrangement:winkel", name: Winkel, dated: 2012-02, certainty: certain, because: [10]}
                  - {ref: "initiative:breien", name: Breien, dated: "2011", certainty: certain, because: [6]}
                  - {ref: "idea:winkelen", name: Een winkel, dated: 2010-06, certainty: certain, because: [3]}
                  - {ref: "inquiry:interviews", name: Interviews, dated: 2010-05, certainty: certain, because: [2]}
                edges:
                  - from: initiative:breien
                    to: arrangement:winkel
                    kind: grew-into
                    certainty: certain
                    duration: 32..424
                    moved: [7, 8, 9, 10]
                    because: [10]
                  - from: idea:winkelen
                    to: initiative:breien
                    kind: taken-up
                    certainty: certain
                    duration: 185..578
                    moved: [5, 6]
                    because: [6]
                  - from: inquiry:interviews
                    to: idea:winkelen
                    kind: voiced
                    certainty: certain
                    duration: 1..60
                    moved: [3]
                    because: [3]
                """);
    }

    @Test
    void is_empty_before_the_arrangement_and_possible_within_its_date() {
        start("breien");
        grow("2012-05", "breien");

        assertThat(growth("2012-04-30")).isNull();
        assertThat(part("2012-05-15", "edges", "certainty")).isEqualTo(List.of("possible"));
        assertThat(part("2012-05-31", "edges", "certainty")).isEqualTo(List.of("certain"));
    }

    @Test
    void follows_joinings_and_branches_back() {
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        start("breien");
        start("haken");
        told.tell(
                "initiative-branched-off",
                "2011",
                "initiative",
                "vilten",
                "name",
                "Vilten",
                "from",
                "organisation:iriszorg");
        told.tell(
                "initiative-branched-off", "2011", "initiative", "weven", "name", "Weven", "from", "initiative:haken");
        grow("2012", "breien");
        join("2012", "weven", "initiative:breien");
        join("2013", "vilten", "arrangement:winkel");

        assertThat(edges("2012-12-31"))
                .containsExactly(
                        "initiative:breien grew-into arrangement:winkel",
                        "initiative:weven joined-forces initiative:breien",
                        "initiative:haken branched-off initiative:weven");
        assertThat(edges("2013-12-31"))
                .containsExactly(
                        "initiative:breien grew-into arrangement:winkel",
                        "initiative:vilten joined-forces arrangement:winkel",
                        "initiative:weven joined-forces initiative:breien",
                        "organisation:iriszorg branched-off initiative:vilten",
                        "initiative:haken branched-off initiative:weven");
    }

    @Test
    void has_unbounded_durations_where_a_date_is_unbounded() {
        told.tell("initiative-spontaneously-started", "../2011", "initiative", "breien", "name", "Breien");
        grow("2012", "breien");

        assertThat(part("2013-01-01", "edges", "duration")).isEqualTo(List.of("1.."));
    }

    @Test
    void does_not_go_round_in_a_circle() {
        start("breien");
        grow("2012", "breien");
        told.tell(
                "initiative-branched-off",
                "2013",
                "initiative",
                "haken",
                "name",
                "Haken",
                "from",
                "arrangement:winkel");
        join("2014", "haken", "initiative:breien");

        assertThat(edges("2015-01-01"))
                .containsExactly(
                        "initiative:breien grew-into arrangement:winkel",
                        "initiative:haken joined-forces initiative:breien");
    }

    @Test
    void is_the_same_in_any_order_of_arrival_with_corrections_and_withdrawals() {
        start("breien");
        start("haken");
        Recorded grown = grow("2012", "breien");
        Recorded held = told.tell("activity-held", "2011", "of", "initiative:breien");
        told.correct(
                grown, "2012-05", "initiatives", List.of("breien", "haken"), "arrangement", "winkel", "name", "Winkel");
        told.withdraw(held);
        join("2012", "haken", "initiative:breien");

        assertThat(part("2013-01-01", "edges", "moved"))
                .isEqualTo(List.of(List.of(3L, 7L), List.of(3L, 7L), List.of(3L, 7L)));
        for (String day : List.of("2012-05-15", "2013-01-01")) {
            assertSameInAnyOrder(told, facts -> Growth.of(facts, WINKEL, day(day)));
        }
    }

    @Test
    void is_acyclic_whatever_was_told() {
        for (long seed = 1; seed <= 300; seed++) {
            Map<String, @Nullable Object> growth =
                    Growth.of(Asked.facts(anything(new Random(seed))), WINKEL, day("2015-01-01"));
            assertThat(growth).as("seed %d", seed).isNotNull();
            assertThat(circles(growth)).as("seed %d", seed).isEmpty();
        }
    }

    /** Takes away, again and again, what goes nowhere else: nothing is left of a graph without circles. */
    private static List<Map<?, ?>> circles(@Nullable Map<String, @Nullable Object> growth) {
        List<Map<?, ?>> edges = new ArrayList<>();
        if (growth != null && growth.get("edges") instanceof List<?> all) {
            all.forEach(edge -> edges.add((Map<?, ?>) edge));
        }
        boolean taken = true;
        while (taken) {
            Set<Object> from = new HashSet<>();
            edges.forEach(edge -> from.add(String.valueOf(edge.get("from"))));
            List<Map<?, ?>> ends = edges.stream()
                    .filter(edge -> !from.contains(String.valueOf(edge.get("to"))))
                    .toList();
            taken = edges.removeAll(ends) && !ends.isEmpty();
        }
        return edges;
    }

    private static Tellings anything(Random random) {
        Tellings told = new Tellings("noord");
        List<String> initiatives = List.of("a", "b", "c", "d");
        for (String initiative : initiatives) {
            told.tell("initiative-spontaneously-started", "2010", "initiative", initiative, "name", initiative);
        }
        told.tell(
                "initiative-grew-into-arrangement",
                "2010/2012",
                "initiatives",
                "a",
                "arrangement",
                "winkel",
                "name",
                "Winkel");
        for (int i = 0; i < 6; i++) {
            String one = initiatives.get(random.nextInt(4));
            String other = initiatives.get(random.nextInt(4));
            if (random.nextInt(3) == 0) {
                told.tell(
                        "initiative-branched-off",
                        "2010/2012",
                        "initiative",
                        one,
                        "name",
                        one,
                        "from",
                        random.nextBoolean() ? "arrangement:winkel" : "initiative:" + other);
            } else {
                told.tell("initiatives-joined-forces", "201" + i, "initiatives", one, "into", "initiative:" + other);
            }
        }
        return told;
    }
}
