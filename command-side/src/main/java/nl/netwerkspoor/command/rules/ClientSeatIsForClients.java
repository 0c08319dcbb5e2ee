package nl.netwerkspoor.command.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantJoinedNetwork;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.ThingKey;

/** `not-a-client`: who joins a table as a client is not known to have only other backgrounds. */
final class ClientSeatIsForClients implements Invariant {

    private static final Set<String> CLIENT = Set.of("client", "former-client", "expert-by-experience");

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        if (!(thing instanceof ParticipantKey)) {
            return;
        }
        List<Fact> introductions = standing.introductions(thing);
        if (introductions.isEmpty() || !introductions.stream().allMatch(ClientSeatIsForClients::isKnownAsNoClient)) {
            return;
        }
        for (Fact fact : standing.naming(thing)) {
            if (fact.happening() instanceof ClientJoinedTable) {
                broken.accept(new Broken(
                        Rule.NOT_A_CLIENT, fact, "participant", introductions, Set.of(thing), sentence(thing)));
            }
        }
    }

    private static boolean isKnownAsNoClient(Fact introduction) {
        return introduction.happening() instanceof ParticipantJoinedNetwork joined
                && !joined.background().isEmpty()
                && joined.background().stream().noneMatch(code -> CLIENT.contains(code.value()));
    }

    private static Sentence sentence(ThingKey thing) {
        return new Sentence(
                "{0} is een plek voor een cliënt, maar " + Sentence.nl(thing)
                        + " heeft volgens {1} geen achtergrond als cliënt. Kies een andere deelnemer, leg een plek als partner vast, of verbeter de achtergrond.",
                "{0} is a seat for a client, but " + Sentence.en(thing)
                        + " has no client background by {1}. Choose another participant, record a partner's seat, or correct the background.");
    }
}
