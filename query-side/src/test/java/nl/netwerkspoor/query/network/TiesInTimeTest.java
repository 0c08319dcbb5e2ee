package nl.netwerkspoor.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.facts.FoldedFacts;
import org.junit.jupiter.api.Test;

class TiesInTimeTest {

    private static final int TIMES = 20;
    private static final int DAYS = 60;

    private static String any(Random random, String of) {
        return of + "-" + random.nextInt(3);
    }

    private static String when(Random random) {
        int year = 2010 + random.nextInt(6);
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + "-0" + (1 + random.nextInt(9));
            case 2 -> "../" + year;
            default -> year + "-05-1" + random.nextInt(9);
        };
    }

    private static Tellings told(Random random) {
        Tellings told = new Tellings("voorbeeld");
        for (int i = 0; i < 3; i++) {
            told.tell("organisation-joined-network", when(random), "organisation", "org-" + i, "name", "Org " + i);
            told.tell(
                    "initiative-spontaneously-started",
                    when(random),
                    "initiative",
                    "plan-" + i,
                    "name",
                    "Plan " + i,
                    "startedBy",
                    List.of("organisation:" + any(random, "org")));
            told.tell(
                    "arrangement-opened",
                    when(random),
                    "arrangement",
                    "winkel-" + i,
                    "name",
                    "Winkel " + i,
                    "hosts",
                    List.of(any(random, "org")));
        }
        told.tell("organisation-left-network", when(random), "organisation", any(random, "org"));
        told.tell("arrangement-closed", when(random), "arrangement", any(random, "winkel"));
        for (int i = 0; i < 15; i++) {
            String of =
                    random.nextBoolean() ? "initiative:" + any(random, "plan") : "arrangement:" + any(random, "winkel");
            String source = random.nextBoolean() ? "wmo" : "fund";
            switch (random.nextInt(3)) {
                case 0 ->
                    told.tell(
                            "funding-ended",
                            when(random),
                            "of",
                            of,
                            "source",
                            random.nextBoolean() ? source : null,
                            "funder",
                            random.nextBoolean() ? any(random, "org") : null);
                case 1 ->
                    told.tell(
                            "funding-secured",
                            when(random),
                            "of",
                            of,
                            "source",
                            source,
                            "funder",
                            any(random, "org"),
                            "period",
                            "2012/201" + (3 + random.nextInt(4)));
                default ->
                    told.tell(
                            "funding-secured", when(random), "of", of, "source", source, "funder", any(random, "org"));
            }
        }
        return told;
    }

    private static Map<String, Certainty> onTheDay(Facts facts, long day) {
        Map<String, Certainty> ties = new TreeMap<>();
        for (Object each :
                (List<?>) Objects.requireNonNull(new Network().at(facts, day).get("ties"))) {
            Map<?, ?> tie = (Map<?, ?>) each;
            ties.merge(
                    tie.get("kind") + " " + tie.get("from") + " " + tie.get("to"),
                    (Certainty) Objects.requireNonNull(tie.get("certainty")),
                    Certainty::or);
        }
        return ties;
    }

    private static Map<String, Certainty> inTime(Facts facts, long day) {
        Map<String, Certainty> ties = new TreeMap<>();
        for (TiesInTime.Lasting tie : TiesInTime.of(facts)) {
            Map.Entry<Long, Certainty> since = new TreeMap<>(tie.since()).floorEntry(day);
            if (since != null && since.getValue().possibly()) {
                ties.put(tie.kind() + " " + tie.from() + " " + tie.to(), since.getValue());
            }
        }
        return ties;
    }

    @Test
    void says_of_any_day_what_the_network_of_that_day_says() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long first = LocalDate.of(2009, 1, 1).toEpochDay();
        long last = LocalDate.of(2018, 1, 1).toEpochDay();
        for (int i = 0; i < TIMES; i++) {
            Tellings told = told(random);
            Facts facts = new FoldedFacts(told.traject(), told.all());
            for (long day : random.longs(DAYS, first, last).toArray()) {
                assertThat(inTime(facts, day))
                        .as("seed %d, %s", seed, LocalDate.ofEpochDay(day))
                        .isEqualTo(onTheDay(facts, day));
            }
        }
    }
}
