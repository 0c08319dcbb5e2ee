package nl.netwerkspoor.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Told;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final int TRAJECTS = 30;
    private static final int LINES = 400;

    /** Run it again with {@code -Dseed=…} as printed. */
    @Test
    void what_is_sourced_is_judged_like_the_whole_traject_and_all_of_it_as_one_story() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ScopeTest seed " + seed);
        Map<Rule, Integer> refused = new EnumMap<>(Rule.class);
        int recorded = 0;
        int changes = 0;
        for (int t = 0; t < TRAJECTS; t++) {
            Chance chance = new Chance(seed + t);
            Story story = Story.of();
            for (int i = 0; i < LINES; i++) {
                HappeningId id = chance.id();
                Telling telling = chance.next(story.recorded());
                Recorded line = story.next(id, null, telling, story.recorded());
                List<Refusal> whole = Rules.check(Story.TRAJECT, story.recorded(), List.of(line));
                Set<Recorded> sourced = story.sourced(line);
                assertThat(Rules.check(Story.TRAJECT, sourced, List.of(line)))
                        .as("seed %d, traject %d, line %d: %s", seed, t, i, telling.happening())
                        .isEqualTo(whole);
                whole.forEach(refusal -> refused.merge(refusal.rule(), 1, Integer::sum));
                if (whole.isEmpty()) {
                    story.add(line);
                    recorded++;
                    changes += line.recording().original() == null ? 0 : 1;
                }
            }
            assertThat(Rules.check(Story.TRAJECT, List.of(), story.recorded()))
                    .as("seed %d, traject %d as one story", seed, t)
                    .isEmpty();
        }
        System.out.println("recorded " + recorded + ", changes " + changes + ", refused " + refused);
        assertThat(refused).containsKeys(Rule.values());
        assertThat(recorded).isGreaterThan(TRAJECTS * LINES / 4);
        assertThat(changes).isGreaterThan(TRAJECTS * LINES / 50);
    }

    @Test
    void an_ordinary_happening_reads_no_other_ordinary_ones() {
        Story story = Story.of(
                "table-formed 2010 table=kern",
                "table-met 2011 table=kern",
                "table-met 2012 table=kern",
                "idea-voiced 2012 idea=x by=table:kern");
        Recorded met = story.read(List.of("table-met 2013 table=kern")).getFirst();

        assertThat(story.sourced(met)).extracting(Recorded::position).containsExactly(1L, 2L);
    }

    @Test
    void a_withdrawal_reads_on_only_when_its_original_is_known() {
        Story story =
                Story.of("table-formed 2010 table=kern", "met: table-met 2011 table=kern", "table-met 2012 table=kern");
        Recorded withdrawal = story.read(List.of("withdraw:met")).getFirst();
        Told told = new Told(withdrawal.id(), null, withdrawal.telling());

        assertThat(Scope.after(Story.TRAJECT, told, List.of()).isEmpty()).isTrue();
        assertThat(story.sourced(withdrawal)).extracting(Recorded::position).containsExactly(1L, 3L, 2L);
    }

    @Test
    void a_story_reads_the_whole_traject_and_who_else_has_its_identities() {
        Recorded line = Story.of().read(List.of("idea-voiced 2010 idea=x")).getFirst();

        assertThat(Scope.ofStory(Story.TRAJECT, List.of(new Told(line.id(), null, line.telling())))
                        .parts())
                .contains(
                        new Scope.Part(new Scope.OfTraject(Story.TRAJECT), Set.of()),
                        new Scope.Part(new Scope.OfHappening(line.id()), Set.of()));
    }
}
