package nl.netwerkspoor.query.arrangements;

import java.util.List;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.IdeaKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.OrganisationKey;
import org.jspecify.annotations.Nullable;

/** What the introduction of an arrangement says of it, whether it grew from initiatives or opened by itself. */
record Opening(
        @Nullable Code field,
        @Nullable Code provision,
        List<OrganisationKey> hosts,
        List<Code> audiences,
        @Nullable Code instigator,
        @Nullable ArrangementKey partOf,
        List<InitiativeKey> from,
        List<IdeaKey> ideas) {

    /** The opening that a happening is of this arrangement; null for all others. */
    static @Nullable Opening of(Happening happening, ArrangementKey arrangement) {
        return switch (happening) {
            case InitiativeGrewIntoArrangement grown
            when grown.arrangement().equals(arrangement) ->
                new Opening(
                        grown.field(),
                        grown.provision(),
                        grown.hosts(),
                        grown.audiences(),
                        null,
                        grown.partOf(),
                        grown.initiatives(),
                        List.of());
            case ArrangementOpened opened
            when opened.arrangement().equals(arrangement) ->
                new Opening(
                        opened.field(),
                        opened.provision(),
                        opened.hosts(),
                        opened.audiences(),
                        opened.instigator(),
                        opened.partOf(),
                        List.of(),
                        opened.ideas());
            default -> null;
        };
    }
}
