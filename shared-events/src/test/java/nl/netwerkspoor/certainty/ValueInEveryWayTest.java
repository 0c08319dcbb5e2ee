package nl.netwerkspoor.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.netwerkspoor.certainty.Ways.Happened;
import nl.netwerkspoor.certainty.Ways.Way;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.LeadShifted;
import nl.netwerkspoor.happenings.Text;
import org.jspecify.annotations.Nullable;

class ValueInEveryWayTest {

    private static final ArrangementKey SHOP = new ArrangementKey("winkel");
    private static final List<Code> LEADS =
            CodeList.LEAD.codes().stream().map(CodeList.LEAD::parse).toList();

    @Provide
    Arbitrary<List<Happened>> leads() {
        return Ways.told(
                opened(LEADS.get(0)),
                opened(LEADS.get(1)),
                opened(null),
                new LeadShifted(SHOP, LEADS.get(0), null),
                new LeadShifted(SHOP, LEADS.get(1), null),
                new LeadShifted(SHOP, LEADS.get(2), null));
    }

    @Property(tries = 3000)
    void says_certain_only_of_what_is_so_and_leaves_out_only_what_is_not(@ForAll("leads") List<Happened> told) {
        List<Fact> facts = Ways.facts(told);
        List<Way> ways = Ways.of(facts, (end, begin) -> false);
        Value<Code> value = value(facts);
        for (long day : Ways.days()) {
            List<Value.State<Code>> states = value.at(day);
            for (Way way : ways) {
                Code lead = lead(way.by(day));
                assertThat(states)
                        .filteredOn(state -> state.certainty() == Certainty.CERTAIN)
                        .as("certain on %d, where %s", day, way.days())
                        .allSatisfy(state -> assertThat(state.value()).isEqualTo(lead));
                if (lead != null) {
                    assertThat(states)
                            .extracting(Value.State::value)
                            .as("on %d, where %s", day, way.days())
                            .contains(lead);
                }
            }
        }
    }

    private static Value<Code> value(List<Fact> facts) {
        List<Value.Setting<Code>> settings = new ArrayList<>();
        for (Fact fact : facts) {
            Code lead = set(fact.happening());
            if (lead != null) {
                settings.add(new Value.Setting<>(fact, lead));
            }
        }
        return new Value<>(
                settings,
                facts.stream()
                        .filter(fact -> fact.happening() instanceof ArrangementOpened)
                        .toList());
    }

    private static @Nullable Code lead(List<Happening> happened) {
        Code lead = null;
        for (Happening each : happened) {
            Code set = set(each);
            lead = set == null ? lead : set;
        }
        return lead;
    }

    private static @Nullable Code set(Happening happening) {
        return switch (happening) {
            case ArrangementOpened opened -> opened.lead();
            case LeadShifted shifted -> shifted.lead();
            default -> null;
        };
    }

    private static ArrangementOpened opened(@Nullable Code lead) {
        return new ArrangementOpened(
                SHOP, new Text.Erased(), null, null, List.of(), List.of(), null, lead, List.of(), null);
    }
}
