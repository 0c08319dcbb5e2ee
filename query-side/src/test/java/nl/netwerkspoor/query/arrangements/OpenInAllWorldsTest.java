package nl.netwerkspoor.query.arrangements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementClosed;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementHandedOver;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.initiatives.Asked;
import nl.netwerkspoor.query.initiatives.Worlds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is called certain holds however the days fall; what holds for some way they fall is not called absent. */
class OpenInAllWorldsTest {

    private static final ArrangementKey ARRANGEMENT = new ArrangementKey("a");
    private static final int TRAJECTS = 1500;

    private final Arrangements arrangements = new Arrangements();

    @Test
    void open_and_hosts_say_certain_only_of_what_must_be_and_absent_only_of_what_cannot() {
        int asked = 0;
        for (long seed = 1; seed <= TRAJECTS; seed++) {
            Tellings told = traject(new Random(seed));
            Facts facts = Asked.facts(told);
            List<List<Worlds.On>> worlds = Worlds.of(facts.naming(ARRANGEMENT), OpenInAllWorldsTest::can);
            if (worlds.isEmpty()) {
                continue;
            }
            asked++;
            for (long day = Asked.day("2012-01-01"); day <= Asked.day("2012-01-09"); day++) {
                String at = "seed " + seed + ", day " + (day - Asked.day("2012-01-01") + 1);
                Map<?, ?> item = (Map<?, ?>) Asked.shown(arrangements.at(facts, ARRANGEMENT.value(), day), told);
                check(item, worlds, day, at);
            }
        }
        assertThat(asked).isGreaterThan(TRAJECTS / 10);
    }

    private static void check(@Nullable Map<?, ?> item, List<List<Worlds.On>> worlds, long day, String at) {
        Set<Boolean> open = new HashSet<>();
        Map<String, Set<Boolean>> hosts = new HashMap<>();
        for (List<Worlds.On> world : worlds) {
            List<Fact> happened = Worlds.by(world, day);
            open.add(isOpen(happened));
            for (String host : List.of("o", "p", "q")) {
                hosts.computeIfAbsent(host, h -> new HashSet<>())
                        .add(hosts(happened).contains(host));
            }
        }
        if (item == null) {
            assertThat(open).as(at).containsExactly(false);
            return;
        }
        if ("certain".equals(item.get("certainty"))) {
            assertThat(open).as(at).containsExactly(true);
        }
        Map<Object, Object> shown = new HashMap<>();
        if (item.get("hosts") instanceof List<?> states) {
            for (Object state : states) {
                Map<?, ?> host = (Map<?, ?>) state;
                shown.put(String.valueOf(host.get("value")), String.valueOf(host.get("certainty")));
            }
        }
        hosts.forEach((host, holds) -> {
            if (holds.contains(true)) {
                assertThat(shown).as(at).containsKey(host);
            }
            if ("certain".equals(shown.get(host))) {
                assertThat(holds).as(at + ", host " + host).containsExactly(true);
            }
        });
    }

    /** Nothing happened to it before it was there. */
    private static boolean can(List<Worlds.On> world) {
        return world.getFirst().fact().happening() instanceof ArrangementOpened;
    }

    private static boolean isOpen(List<Fact> happened) {
        boolean open = false;
        for (Fact fact : happened) {
            if (fact.happening() instanceof ArrangementOpened) {
                open = true;
            } else if (fact.happening() instanceof ArrangementClosed) {
                open = false;
            }
        }
        return open;
    }

    private static List<String> hosts(List<Fact> happened) {
        List<OrganisationKey> hosts = List.of();
        for (Fact fact : happened) {
            if (fact.happening() instanceof ArrangementOpened opened
                    && !opened.hosts().isEmpty()) {
                hosts = opened.hosts();
            } else if (fact.happening() instanceof ArrangementHandedOver over) {
                hosts = over.hosts();
            }
        }
        return hosts.stream().map(OrganisationKey::value).toList();
    }

    private static Tellings traject(Random random) {
        Tellings told = new Tellings("t");
        List<String> organisations = List.of("o", "p", "q");
        organisations.forEach(
                key -> told.tell("organisation-joined-network", "2010", "organisation", key, "name", key));
        open(told, random, organisations);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> open(told, random, organisations);
                case 1, 2 -> told.tell("arrangement-closed", when(random), "arrangement", "a");
                default ->
                    told.tell(
                            "arrangement-handed-over",
                            when(random),
                            "arrangement",
                            "a",
                            "hosts",
                            some(random, organisations));
            }
        }
        return told;
    }

    private static void open(Tellings told, Random random, List<String> organisations) {
        told.tell(
                "arrangement-opened",
                when(random),
                "arrangement",
                "a",
                "name",
                "A",
                "hosts",
                random.nextBoolean() ? some(random, organisations) : null);
    }

    private static List<String> some(Random random, List<String> organisations) {
        int first = random.nextInt(organisations.size());
        return organisations.subList(first, first + 1 + random.nextInt(organisations.size() - first));
    }

    /** One to four of the first eight days of 2012. */
    private static String when(Random random) {
        int first = 1 + random.nextInt(8);
        int last = Math.min(8, first + random.nextInt(4));
        return first == last ? "2012-01-0" + first : "2012-01-0" + first + "/2012-01-0" + last;
    }
}
