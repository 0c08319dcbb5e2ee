package nl.netwerkspoor.query.ideas;

import static nl.netwerkspoor.query.initiatives.Asked.assertSame;
import static nl.netwerkspoor.query.initiatives.Asked.assertSameInAnyOrder;
import static nl.netwerkspoor.query.initiatives.Asked.at;
import static nl.netwerkspoor.query.initiatives.Asked.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.initiatives.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdeasTest {

    private final Ideas ideas = new Ideas();
    private final Inquiries inquiries = new Inquiries();
    private Tellings told = new Tellings("noord");

    @BeforeEach
    void tell() {
        told = new Tellings("noord");
        told.tell("participant-joined-network", "2010", "participant", "groep", "alias", "De groep");
        told.tell("organisation-joined-network", "2010", "organisation", "ermelo", "name", "Ermelo");
    }

    private List<String> states(String day) {
        List<?> states = (List<?>) Asked.field(ideas, told, "winkelen", day, "states");
        return states == null
                ? List.of()
                : states.stream()
                        .map(state -> (Map<?, ?>) state)
                        .map(state -> state.get("value") + " " + state.get("certainty"))
                        .toList();
    }

    private Recorded voice(String when, @Nullable String inquiry) {
        return told.tell(
                "idea-voiced",
                when,
                "idea",
                "winkelen",
                "name",
                "Een winkel",
                "by",
                "participant:groep",
                "to",
                "organisation:ermelo",
                "inquiry",
                inquiry,
                "text",
                "Iets te doen");
    }

    private void ask(String inquiry) {
        told.tell(
                "needs-gathered",
                "2010-05",
                "inquiry",
                inquiry,
                "name",
                inquiry,
                "method",
                "peer-interviews",
                "by",
                "participant:groep",
                "among",
                "homeless",
                "respondents",
                "~20");
    }

    @Test
    void shows_what_became_of_a_wish_as_a_whole() {
        ask("interviews");
        voice("2010-06", "interviews");
        told.tell("findings-shared", "2010-07", "inquiry", "interviews", "with", "organisation:ermelo");
        ask("enquete");
        told.tell("voiced-again", "2010-08", "of", "idea:winkelen", "inquiry", "enquete", "text", "Wij ook");
        told.tell(
                "initiative-spontaneously-started",
                "2011",
                "initiative",
                "breien",
                "name",
                "Breien",
                "ideas",
                "winkelen");
        told.tell(
                "provider-adopted-practice",
                "2012",
                "provider",
                "ermelo",
                "practice",
                "mixed-audiences",
                "ideas",
                "winkelen");
        told.tell("contract-requirement-set", "2012", "requirement", "Een winkel in elk dorp", "ideas", "winkelen");
        told.tell("arrangement-opened", "2012-05", "arrangement", "winkel", "name", "Winkel", "ideas", "winkelen");
        told.tell("idea-dropped", "2013", "idea", "winkelen", "reason", "Geen pand");

        assertSame(at(ideas, told, "winkelen", "2012-05-15"), """
                key: winkelen
                name: Een winkel
                certainty: certain
                states: [{value: taken-up, certainty: certain, since: "2011", until: null, because: [8, 9, 10, 11]}]
                when: 2010-06
                by: ["participant:groep"]
                to: ["organisation:ermelo"]
                text: Iets te doen
                joinedIn: []
                voicedAgain:
                  - {when: 2010-08, certainty: certain, by: [], inquiry: enquete, text: Wij ook, because: [7]}
                inquiries:
                  - key: interviews
                    name: interviews
                    certainty: certain
                    when: 2010-05
                    method: peer-interviews
                    by: ["participant:groep"]
                    among: [homeless]
                    respondents: ~20
                    text: null
                    brought: ["idea:winkelen"]
                    shared: [{value: "organisation:ermelo", certainty: certain, since: 2010-07, until: null, because: [5]}]
                    because: {certainty: [3], when: [3], method: [3], by: [3], among: [3], respondents: [3], text: [3], brought: [4]}
                  - key: enquete
                    name: enquete
                    certainty: certain
                    when: 2010-05
                    method: peer-interviews
                    by: ["participant:groep"]
                    among: [homeless]
                    respondents: ~20
                    text: null
                    brought: ["idea:winkelen"]
                    shared: []
                    because: {certainty: [6], when: [6], method: [6], by: [6], among: [6], respondents: [6], text: [6], brought: [7]}
                takenUp:
                  - {kind: initiative, ref: "initiative:breien", practice: null, requirement: null, when: "2011", certainty: certain, because: [8]}
                  - {kind: practice, ref: "organisation:ermelo", practice: mixed-audiences, requirement: null, when: "2012", certainty: possible, because: [9]}
                  - {kind: requirement, ref: null, practice: null, requirement: Een winkel in elk dorp, when: "2012", certainty: possible, because: [10]}
                  - {kind: arrangement, ref: "arrangement:winkel", practice: null, requirement: null, when: 2012-05, certainty: possible, because: [11]}
                dropped: []
                because: {certainty: [4], when: [4], by: [4], to: [4], text: [4]}
                """);
        assertThat(states("2013-06-01")).containsExactly("taken-up possible", "dropped possible");
        assertThat(states("2013-12-31")).containsExactly("dropped certain");
        assertSame(
                Asked.field(ideas, told, "winkelen", "2013-12-31", "dropped"),
                "[{when: '2013', certainty: certain, reason: Geen pand, because: [12]}]");
    }

    @Test
    void is_absent_before_possible_within_and_open_after_it_was_voiced() {
        voice("2010-06", null);

        assertThat(at(ideas, told, "winkelen", "2010-05-31")).isNull();
        assertThat(states("2010-06-15")).containsExactly("open possible");
        assertThat(states("2010-06-30")).containsExactly("open certain");
    }

    @Test
    void comes_only_possibly_from_an_inquiry_that_it_was_possibly_voiced_in() {
        ask("interviews");
        voice("2010", null);
        told.tell("voiced-again", "2011", "of", "idea:winkelen", "inquiry", "interviews");

        assertThat(Asked.field(ideas, told, "winkelen", "2010-12-31", "inquiries"))
                .isEqualTo(List.of());
        assertSame(Asked.field(ideas, told, "winkelen", "2011-06-01", "inquiries"), """
                - key: interviews
                  name: interviews
                  certainty: possible
                  when: 2010-05
                  method: peer-interviews
                  by: ["participant:groep"]
                  among: [homeless]
                  respondents: ~20
                  text: null
                  brought: ["idea:winkelen"]
                  shared: []
                  because: {certainty: [3, 5], when: [3], method: [3], by: [3], among: [3], respondents: [3], text: [3], brought: [5]}
                """);
    }

    @Test
    void may_be_taken_up_after_it_was_dropped_even_in_the_same_vague_year() {
        voice("2010", null);
        told.tell("idea-dropped", "2010", "idea", "winkelen");
        told.tell(
                "initiative-spontaneously-started",
                "2010",
                "initiative",
                "breien",
                "name",
                "Breien",
                "ideas",
                "winkelen");

        assertThat(states("2010-12-31")).containsExactly("taken-up certain");
    }

    @Test
    void is_listed_after_it_was_dropped() {
        voice("2010", null);
        told.tell("idea-dropped", "2011", "idea", "winkelen");

        assertThat(ideas.keys(Asked.facts(told))).containsExactly("winkelen");
        assertThat(states("2012-01-01")).containsExactly("dropped certain");
    }

    @Test
    void shows_an_inquiry_by_itself_before_within_and_after_its_date() {
        ask("interviews");
        told.tell("obstacle-raised", "2011", "obstacle", "geen-pand", "name", "Geen pand");
        told.tell("voiced-again", "2011", "of", "obstacle:geen-pand", "inquiry", "interviews");
        told.tell(
                "findings-shared",
                "2011",
                "inquiry",
                "interviews",
                "with",
                List.of("organisation:ermelo", "participant:groep"));

        assertThat(inquiries.keys(Asked.facts(told))).containsExactly("interviews");
        assertThat(at(inquiries, told, "interviews", "2010-04-30")).isNull();
        assertThat(Asked.field(inquiries, told, "interviews", "2010-05-15", "certainty"))
                .isEqualTo("possible");
        assertThat(Asked.field(inquiries, told, "interviews", "2011-12-31", "brought"))
                .isEqualTo(List.of("obstacle:geen-pand"));
        assertSame(Asked.field(inquiries, told, "interviews", "2011-06-01", "shared"), """
                - {value: "organisation:ermelo", certainty: possible, since: "2011", until: null, because: [6]}
                - {value: "participant:groep", certainty: possible, since: "2011", until: null, because: [6]}
                """);
    }

    @Test
    void is_the_same_in_any_order_of_arrival_with_corrections_and_withdrawals() {
        ask("interviews");
        Recorded voiced = voice("2010", null);
        Recorded dropped = told.tell("idea-dropped", "2010", "idea", "winkelen");
        told.correct(voiced, "2010-06", "idea", "winkelen", "name", "Winkelen", "inquiry", "interviews");
        told.withdraw(dropped);
        told.tell("voiced-again", "2010", "of", "idea:winkelen");

        assertThat(states("2010-12-31")).containsExactly("open certain");
        for (String day : List.of("2010-06-15", "2010-12-31")) {
            assertSameInAnyOrder(told, facts -> ideas.at(facts, "winkelen", day(day)));
            assertSameInAnyOrder(told, facts -> inquiries.at(facts, "interviews", day(day)));
        }
    }
}
