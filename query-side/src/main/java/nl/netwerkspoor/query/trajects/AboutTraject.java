package nl.netwerkspoor.query.trajects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.TrajectHappening;
import nl.netwerkspoor.happenings.TrajectHappening.DesiredEffectAgreed;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityJoinedTraject;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityLeftTraject;
import nl.netwerkspoor.happenings.TrajectHappening.OrganisationTookPart;
import nl.netwerkspoor.happenings.TrajectHappening.ProcessSupporterAppointed;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectEnded;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a traject is, on a day.
 *
 * @param name what it is called
 * @param desiredEffect what was agreed last, or was said at the start; null where nothing was
 * @param municipalities those that possibly take part, in order of key
 * @param ended the happening that possibly ended it; null for none
 */
public record AboutTraject(
        Name name,
        @Nullable Text desiredEffect,
        List<Municipality> municipalities,
        @Nullable Fact ended) {

    private static final Facts.OfAll<List<Fact>> TOLD = facts -> facts.all().stream()
            .filter(fact -> fact.happening() instanceof TrajectHappening)
            .sorted(Fact.BY_WHEN)
            .toList();

    /** Of the standing facts, on a day; its name and what was said at the start hold on every day. */
    public static AboutTraject at(Facts facts, long day) {
        Text name = null;
        Text atStart = null;
        Text agreed = null;
        Fact ended = null;
        Map<String, List<Fact>> joinings = new TreeMap<>();
        Map<String, List<Episode.End>> leavings = new TreeMap<>();
        for (Fact fact : facts.following(TOLD)) {
            boolean happened = Event.by(fact, day).possibly();
            switch ((TrajectHappening) fact.happening()) {
                case TrajectStarted started -> {
                    name = started.name();
                    atStart = started.desiredEffect();
                    started.municipalities().forEach(each -> add(joinings, each, fact));
                }
                case DesiredEffectAgreed effect -> agreed = happened ? effect.desiredEffect() : agreed;
                case MunicipalityJoinedTraject joined -> add(joinings, joined.municipality(), fact);
                case MunicipalityLeftTraject left -> add(leavings, left.municipality(), new Episode.End(fact, true));
                case TrajectEnded end -> ended = happened && ended == null ? fact : ended;
                case OrganisationTookPart part -> {}
                case ProcessSupporterAppointed appointed -> {}
            }
        }
        List<Municipality> municipalities = new ArrayList<>();
        joinings.forEach((key, begins) -> {
            if (new Episode(begins, leavings.getOrDefault(key, List.of()))
                    .at(day)
                    .certainty()
                    .possibly()) {
                municipalities.add(new Municipality(key));
            }
        });
        return new AboutTraject(
                new Name(facts.traject(), name), agreed == null ? atStart : agreed, municipalities, ended);
    }

    private static <E> void add(Map<String, List<E>> into, Municipality municipality, E each) {
        into.computeIfAbsent(municipality.key(), key -> new ArrayList<>()).add(each);
    }
}
