package nl.netwerkspoor.query.providers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderLoosenedIntake;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderTightenedIntake;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Whom a provider admits and whom it shuts out: per audience a value set by loosening and tightening, apart for the
 * provider as a whole and for each arrangement named (section 9, "Providers").
 */
public final class Intake {

    private Intake() {}

    /** What a change of intake sets. */
    public enum Setting {
        ADMITTED,
        EXCLUDED
    }

    /**
     * An audience that is possibly admitted, or possibly shut out.
     *
     * @param audience the audience; null where the change did not say whom it was for
     * @param arrangement where; null for the provider as a whole
     * @param value admitted or excluded
     * @param certainty certain or possible
     * @param since the change that set it
     * @param until the change that possibly set the other; null for none
     * @param because the positions of the changes that make it so
     */
    public record State(
            @Nullable Code audience,
            @Nullable ArrangementKey arrangement,
            Setting value,
            Certainty certainty,
            Fact since,
            @Nullable Fact until,
            List<Long> because) {

        /** The condition that was told with the change. */
        public @Nullable Text criterion() {
            return switch (since.happening()) {
                case ProviderLoosenedIntake loosened -> loosened.criterion();
                case ProviderTightenedIntake tightened -> tightened.criterion();
                default -> null;
            };
        }
    }

    private record Whom(@Nullable Code audience, @Nullable ArrangementKey arrangement) {}

    /** All that is possible on a day: the provider as a whole first, then by arrangement; audiences in order of change. */
    public static List<State> at(Facts facts, OrganisationKey provider, long day) {
        Map<Whom, List<Value.Setting<Setting>>> changes = changes(facts.naming(provider), provider);
        List<State> states = new ArrayList<>();
        changes.forEach((whom, settings) -> {
            if (whom.audience() == null) {
                settings.forEach(setting -> states.addAll(ofSomebody(whom, setting, settings, day)));
            } else {
                states.addAll(states(whom, settings, day));
            }
        });
        states.sort(Comparator.comparing((State state) ->
                state.arrangement() == null ? "" : state.arrangement().value()));
        return states;
    }

    private static Map<Whom, List<Value.Setting<Setting>>> changes(Collection<Fact> facts, OrganisationKey provider) {
        Map<Whom, List<Value.Setting<Setting>>> changes = new LinkedHashMap<>();
        for (Fact fact : facts.stream().sorted(Fact.BY_WHEN).toList()) {
            switch (fact.happening()) {
                case ProviderLoosenedIntake loosened
                when loosened.provider().equals(provider) ->
                    add(changes, fact, loosened.arrangement(), loosened.admits(), Setting.ADMITTED);
                case ProviderTightenedIntake tightened
                when tightened.provider().equals(provider) ->
                    add(changes, fact, tightened.arrangement(), tightened.excludes(), Setting.EXCLUDED);
                default -> {
                    // no change of intake
                }
            }
        }
        return changes;
    }

    private static void add(
            Map<Whom, List<Value.Setting<Setting>>> changes,
            Fact fact,
            @Nullable ArrangementKey arrangement,
            List<Code> audiences,
            Setting value) {
        if (audiences.isEmpty()) {
            changes.computeIfAbsent(new Whom(null, arrangement), w -> new ArrayList<>())
                    .add(new Value.Setting<>(fact, value));
        }
        for (Code audience : audiences) {
            changes.computeIfAbsent(new Whom(audience, arrangement), w -> new ArrayList<>())
                    .add(new Value.Setting<>(fact, value));
        }
    }

    private static List<State> states(Whom whom, List<Value.Setting<Setting>> settings, long day) {
        return new Value<>(settings, List.of())
                .at(day).stream().map(state -> state(whom, state)).toList();
    }

    /**
     * What one change without audiences set. Another one without audiences may have been for others, so it leaves this
     * one possible where the same audience would have made it absent.
     */
    private static List<State> ofSomebody(
            Whom whom, Value.Setting<Setting> change, List<Value.Setting<Setting>> all, long day) {
        List<Value.Setting<Setting>> withOpposites = new ArrayList<>(List.of(change));
        all.stream().filter(other -> other.value() != change.value()).forEach(withOpposites::add);
        List<State> states = states(whom, withOpposites, day).stream()
                .filter(state -> state.value() == change.value())
                .toList();
        if (!states.isEmpty() || Event.by(change.by(), day) == Certainty.ABSENT) {
            return states;
        }
        List<Fact> overtaking = withOpposites.stream()
                .map(Value.Setting::by)
                .filter(fact -> Event.by(fact, day).possibly())
                .toList();
        Fact until = overtaking.stream()
                .filter(fact -> !fact.equals(change.by()))
                .min(Fact.BY_WHEN)
                .orElse(null);
        return List.of(new State(
                null,
                whom.arrangement(),
                change.value(),
                Certainty.POSSIBLE,
                change.by(),
                until,
                overtaking.stream().map(Fact::position).sorted().toList()));
    }

    private static State state(Whom whom, Value.State<Setting> state) {
        return new State(
                whom.audience(),
                whom.arrangement(),
                state.value(),
                state.certainty(),
                state.since(),
                state.until(),
                state.because());
    }
}
