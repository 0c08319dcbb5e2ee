package nl.netwerkspoor.command.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedNetwork;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** `introduced-twice`: a thing is introduced again only where it has possibly ended, and then as the same kind. */
final class ThingIsIntroducedOnce implements Invariant {

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        List<Fact> introductions = standing.introductions(thing);
        if (introductions.size() < 2) {
            return;
        }
        if (thing instanceof TrajectKey) {
            for (Fact again : introductions.subList(1, introductions.size())) {
                broken.accept(broken(thing, again, introductions.getFirst(), STARTED_TWICE));
            }
            return;
        }
        Episode presence = Episodes.presence(standing.naming(thing), thing);
        for (int i = 1; i < introductions.size(); i++) {
            for (Fact other : introductions.subList(0, i)) {
                judge(thing, presence, other, introductions.get(i), broken);
            }
        }
    }

    private static void judge(ThingKey thing, Episode presence, Fact one, Fact other, Consumer<Broken> broken) {
        if (!presence.canBeginAgain(one, other) && !presence.canBeginAgain(other, one)) {
            boolean inOrderOfRecord = one.latest() <= other.latest();
            broken.accept(broken(thing, inOrderOfRecord ? other : one, inOrderOfRecord ? one : other, isThere(thing)));
        }
        if (differ(kind(one), kind(other))) {
            broken.accept(broken(thing, other, one, otherKind(thing)));
        }
    }

    private static final Sentence STARTED_TWICE = new Sentence(
            "{0} begint een traject dat al begonnen is met {1}. Een traject begint één keer: verbeter die gebeurtenis als er iets niet klopt.",
            "{0} starts a traject that {1} has started already. A traject starts once: correct that happening if something is wrong.");

    private static Sentence isThere(ThingKey thing) {
        return new Sentence(
                "{0} voegt " + Sentence.nl(thing)
                        + " toe, maar die is er dan al sinds {1}. Kies een andere naam of sleutel, of leg eerst vast wanneer de eerste ophield.",
                "{0} introduces " + Sentence.en(thing)
                        + ", which is there already since {1}. Choose another key, or record first when the earlier one ended.");
    }

    private static Sentence otherKind(ThingKey thing) {
        return new Sentence(
                "{0} geeft " + Sentence.nl(thing)
                        + " een andere soort dan {1}. Kies een andere naam of sleutel, of dezelfde soort.",
                "{0} gives " + Sentence.en(thing) + " another kind than {1}. Choose another key, or the same kind.");
    }

    private static Broken broken(ThingKey thing, Fact again, Fact first, Sentence sentence) {
        Field field = Catalogue.of(again.happening()).introduces();
        return new Broken(
                Rule.INTRODUCED_TWICE,
                again,
                field == null ? null : field.name(),
                List.of(first),
                Set.of(thing),
                sentence);
    }

    private static @Nullable Code kind(Fact introduction) {
        return switch (introduction.happening()) {
            case OrganisationJoinedNetwork joined -> joined.kind();
            case TableFormed formed -> formed.kind();
            default -> null;
        };
    }

    /** A bare `other` may be the same as any kind of one's own. */
    private static boolean differ(@Nullable Code one, @Nullable Code other) {
        if (one == null || other == null || one.equals(other)) {
            return false;
        }
        return !(one.isBareOther() && other.value().startsWith("other:")
                || other.isBareOther() && one.value().startsWith("other:"));
    }
}
