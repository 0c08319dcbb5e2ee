package nl.netwerkspoor.query.initiatives;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeBranchedOff;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.InitiativeHappening.LeadShifted;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Who carries an initiative or arrangement: begun by `lead` at its introduction, shifted later. */
public final class Lead {

    private static final Facts.OfThing<Lead> OF_THING = Lead::of;

    private final List<Fact> introductions;
    private final Value<Code> value;

    private Lead(List<Fact> introductions, Value<Code> value) {
        this.introductions = introductions;
        this.value = value;
    }

    /** The lead of an initiative or arrangement. */
    public static Lead of(Facts facts, ThingKey thing) {
        return facts.following(thing, OF_THING);
    }

    private static Lead of(ThingKey thing, List<Fact> naming) {
        List<Value.Setting<Code>> settings = new ArrayList<>();
        for (Fact fact : naming) {
            Code lead = setBy(fact.happening(), thing);
            if (lead != null) {
                settings.add(new Value.Setting<>(fact, lead));
            }
        }
        List<Fact> introductions = Episodes.introductions(naming, thing);
        return new Lead(introductions, new Value<>(settings, introductions));
    }

    /** All that possibly carry it on a day. */
    public List<Value.State<Code>> at(long day) {
        return value.at(day);
    }

    /** Whether it is certainly known who carries it on a day, if it is there: somebody was named by then. */
    public boolean told(long day) {
        return value.settings().stream()
                        .anyMatch(setting -> Event.by(setting.by(), day).certainly())
                || introductions.stream()
                        .filter(introduction -> Event.by(introduction, day).possibly())
                        .allMatch(introduction -> value.settings().stream()
                                .anyMatch(setting -> setting.by().equals(introduction)));
    }

    private static @Nullable Code setBy(Happening happening, ThingKey thing) {
        return switch (happening) {
            case InitiativeSpontaneouslyStarted start when start.initiative().equals(thing) -> start.lead();
            case InitiativeBranchedOff branch when branch.initiative().equals(thing) -> branch.lead();
            case InitiativeGrewIntoArrangement grown when grown.arrangement().equals(thing) -> grown.lead();
            case ArrangementOpened opened when opened.arrangement().equals(thing) -> opened.lead();
            case LeadShifted shift when shift.of().equals(thing) -> shift.lead();
            default -> null;
        };
    }
}
