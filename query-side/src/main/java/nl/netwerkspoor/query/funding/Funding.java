package nl.netwerkspoor.query.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Order;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import org.jspecify.annotations.Nullable;

/**
 * Money for one thing from one source and funder, secured once or more often. A bare `other` and a source that is not
 * known are never taken for the same as another: each securing stands by itself.
 *
 * @param of what it is for
 * @param source where it comes from; null where not known
 * @param funder who gives it; null where not known
 * @param secured the happenings that secured it, in the order of the timeline
 * @param ended the happenings that ended money for the same thing, of this source and funder or perhaps of them, as
 *     those may not be known
 */
public record Funding(
        ThingKey of,
        @Nullable Code source,
        @Nullable OrganisationKey funder,
        List<Fact> secured,
        List<Episode.End> ended) {

    private record Giver(@Nullable Code source, @Nullable OrganisationKey funder, long alone) {}

    private static final Facts.OfThing<List<Funding>> OF_THING = Funding::of;

    /** The money for a thing. */
    public static List<Funding> of(Facts facts, ThingKey thing) {
        return facts.following(thing, OF_THING);
    }

    /** All for which money was ever secured, in order of the first securing. */
    public static Set<ThingKey> funded(Facts facts) {
        Set<ThingKey> funded = new LinkedHashSet<>();
        for (Fact fact : facts.of(List.of(FundingSecured.class))) {
            funded.add(((FundingSecured) fact.happening()).of());
        }
        return funded;
    }

    private static List<Funding> of(ThingKey thing, List<Fact> facts) {
        Map<Giver, List<Fact>> secured = new LinkedHashMap<>();
        List<Fact> ends = new ArrayList<>();
        for (Fact fact : facts) {
            switch (fact.happening()) {
                case FundingSecured funding
                when funding.of().equals(thing) ->
                    secured.computeIfAbsent(giver(fact, funding), g -> new ArrayList<>())
                            .add(fact);
                case FundingEnded ended when ended.of().equals(thing) -> ends.add(fact);
                default -> {
                    // says nothing of money
                }
            }
        }
        List<Funding> fundings = new ArrayList<>();
        secured.forEach((giver, by) -> fundings.add(new Funding(
                thing,
                giver.source(),
                giver.funder(),
                by.stream().sorted(Fact.BY_WHEN).toList(),
                endings(giver, secured, ends))));
        return List.copyOf(fundings);
    }

    /** Whether it is in force at the end of a day. */
    public Episode.State at(long day) {
        Map<Fact, Period> periods = new HashMap<>();
        List<Fact> begins = new ArrayList<>();
        for (Fact fact : secured) {
            VagueDate told = ((FundingSecured) fact.happening()).period();
            Fact begin = begun(fact);
            begins.add(begin);
            if (told != null) {
                periods.put(begin, Period.of(told));
            }
        }
        Episode lasting = new Episode(begins, ended);
        Episode.State best = new Episode(List.of(), List.of()).at(day);
        for (Fact begin : begins) {
            Period period = periods.get(begin);
            Certainty within = period == null ? Certainty.CERTAIN : period.lastsTill(day);
            Episode.State state = lasting.begunBy(begin, day);
            Certainty certainty = state.certainty().and(within);
            Fact since = best.since();
            int surer = certainty.compareTo(best.certainty());
            if (surer > 0 || surer == 0 && since != null && Fact.BY_WHEN.compare(begin, since) > 0) {
                best = new Episode.State(certainty, state.since(), state.until(), state.because());
            }
        }
        return best;
    }

    /** The states on a day of all that is possibly in force, by source, as answers show them. */
    public static List<Map<String, @Nullable Object>> states(List<Funding> fundings, long day) {
        List<Map<String, @Nullable Object>> states = new ArrayList<>();
        for (Funding funding : fundings) {
            Episode.State state = funding.at(day);
            if (state.certainty().possibly()) {
                Map<String, @Nullable Object> shown = Answers.state(state, funding.source());
                shown.put("funder", funding.funder());
                states.add(shown);
            }
        }
        return states;
    }

    /**
     * The number of distinct sources in force on a day, as a `count`. What comes from a source that is not known may come
     * from one already counted or from another.
     */
    public static Map<String, @Nullable Object> distinctSources(List<Funding> fundings, long day) {
        Set<Object> certain = new HashSet<>();
        Set<Object> possible = new HashSet<>();
        boolean unknownCertain = false;
        for (Funding funding : fundings) {
            Certainty certainty = funding.at(day).certainty();
            Code source = funding.source();
            Object counted = source == null || source.isBareOther() ? funding : source;
            if (certainty.certainly() && source != null) {
                certain.add(counted);
            }
            unknownCertain |= certainty.certainly() && source == null;
            if (certainty.possibly()) {
                possible.add(counted);
            }
        }
        Map<String, @Nullable Object> count = new LinkedHashMap<>();
        count.put("certain", certain.isEmpty() && unknownCertain ? 1L : (long) certain.size());
        count.put("possible", (long) possible.size());
        return count;
    }

    /** The happenings that what is possibly in force on a day was derived from. */
    public static Because because(List<Funding> fundings, long day) {
        return Because.of(fundings.stream()
                .flatMap(funding -> funding.at(day).because().stream())
                .toList());
    }

    private static Giver giver(Fact fact, FundingSecured funding) {
        Code source = funding.source();
        boolean alone = source == null || source.isBareOther();
        return new Giver(source, funding.funder(), alone ? fact.position() : 0);
    }

    private static List<Episode.End> endings(Giver giver, Map<Giver, List<Fact>> all, List<Fact> ends) {
        List<Episode.End> endings = new ArrayList<>();
        for (Fact end : ends) {
            FundingEnded ended = (FundingEnded) end.happening();
            Certainty certainty = ends(ended, giver);
            if (certainty.possibly()) {
                boolean own = all.entrySet().stream()
                        .allMatch(other -> other.getKey().equals(giver)
                                || !ends(ended, other.getKey()).possibly()
                                || other.getValue().stream().allMatch(secured -> Order.follows(begun(secured), end)));
                endings.add(new Episode.End(end, own, certainty.certainly()));
            }
        }
        return List.copyOf(endings);
    }

    private static Certainty ends(FundingEnded ended, Giver giver) {
        return Episodes.isMeant(ended.source(), giver.source()).and(sameFunder(ended, giver));
    }

    private static Certainty sameFunder(FundingEnded ended, Giver giver) {
        if (ended.funder() == null) {
            return Certainty.CERTAIN;
        }
        if (giver.funder() == null) {
            return Certainty.POSSIBLE;
        }
        return ended.funder().equals(giver.funder()) ? Certainty.CERTAIN : Certainty.ABSENT;
    }

    /** A securing, of money over a period as the beginning of that, so that an end before it does not end it. */
    private static Fact begun(Fact fact) {
        VagueDate told = ((FundingSecured) fact.happening()).period();
        if (told == null) {
            return fact;
        }
        Span start = Period.of(told).start();
        return fact.within(start.earliest(), start.latest());
    }
}
