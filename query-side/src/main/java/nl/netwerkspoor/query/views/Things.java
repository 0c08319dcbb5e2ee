package nl.netwerkspoor.query.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/** What holds for things of every kind: their names and their facts by type. */
public final class Things {

    private Things() {}

    private static final Facts.OfThing<List<Fact>> DATED =
            (thing, naming) -> naming.stream().sorted(Fact.BY_WHEN).toList();

    private static final Facts.OfThing<Episode> PRESENCE = (thing, naming) -> Episodes.presence(naming, thing);

    /**
     * The introduction that says what a thing is on a day: the last that has possibly happened, else the first; null
     * where none stands.
     */
    public static @Nullable Fact introduction(Facts facts, ThingKey thing, long day) {
        Fact first = null;
        Fact last = null;
        for (Fact introduction : facts.introductions(thing)) {
            if (first == null || Fact.BY_WHEN.compare(introduction, first) < 0) {
                first = introduction;
            }
            if (Event.by(introduction, day).possibly()
                    && (last == null || Fact.BY_WHEN.compare(introduction, last) > 0)) {
                last = introduction;
            }
        }
        return last == null ? first : last;
    }

    /** The name of a thing on a day: that of its introduction; of the traject that of its start. */
    public static Name name(Facts facts, ThingKey thing, long day) {
        Fact introduction = thing.kind() == ThingKind.TRAJECT
                ? facts.of(List.of(TrajectStarted.class)).stream().findFirst().orElse(null)
                : introduction(facts, thing, day);
        return new Name(thing, introduction == null ? null : nameText(introduction));
    }

    private static @Nullable Text nameText(Fact fact) {
        Kind kind = Catalogue.of(fact.happening());
        for (String name : List.of("name", "alias")) {
            if (kind.place(name) >= 0) {
                return (Text) kind.field(name).in(fact.happening());
            }
        }
        return null;
    }

    /** The standing facts that name a thing, in the order of the timeline. */
    public static List<Fact> dated(Facts facts, ThingKey thing) {
        return facts.following(thing, DATED);
    }

    /** That a thing is there, whenever. */
    public static Episode presence(Facts facts, ThingKey thing) {
        return facts.following(thing, PRESENCE);
    }

    /**
     * How sure it is on a day that a thing is there to which something has happened: nothing happens to it before it is
     * there, so what was introduced once and cannot have ended is there. Organisations and participants act before too.
     */
    public static Certainty stillThere(Facts facts, ThingKey thing, long day) {
        Episode.State there = presence(facts, thing).at(day);
        boolean begun = there.until() == null
                && facts.introductions(thing).size() == 1
                && thing.kind() != ThingKind.ORGANISATION
                && thing.kind() != ThingKind.PARTICIPANT;
        return begun && there.certainty().possibly() ? Certainty.CERTAIN : there.certainty();
    }

    /** The facts whose happening is of one record type, with it. */
    public static <H> Map<Fact, H> ofType(List<Fact> facts, Class<H> type) {
        Map<Fact, H> found = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (type.isInstance(fact.happening())) {
                found.put(fact, type.cast(fact.happening()));
            }
        }
        return found;
    }
}
