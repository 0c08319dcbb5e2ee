package nl.netwerkspoor.query.initiatives;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeBranchedOff;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/** What the start of an initiative says of it, whether it was spontaneous or branched off. */
record Start(@Nullable Code field, @Nullable Code instigator, List<ThingKey> startedBy, List<ThingKey> from) {

    static Start of(Fact introduction) {
        return switch (introduction.happening()) {
            case InitiativeSpontaneouslyStarted start ->
                new Start(start.field(), start.instigator(), start.startedBy(), new ArrayList<>(start.ideas()));
            case InitiativeBranchedOff branch ->
                new Start(branch.field(), branch.instigator(), branch.startedBy(), List.of(branch.from()));
            default -> throw new IllegalArgumentException("position " + introduction.position() + " starts nothing");
        };
    }
}
