package nl.netwerkspoor.query.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Amount;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The view `funding`: the money in force on a day, for what, and the mix of its sources (section 9 of the domain). */
public final class FundingView implements Overview {

    /** What stands in the mix for a source that is not known. */
    private static final String UNKNOWN = "";

    private record InForce(Funding funding, Episode.State state) {}

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public Map<String, @Nullable Object> at(Facts facts, long day) {
        List<InForce> all = new ArrayList<>();
        List<Funding> fundings = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        for (ThingKey of : Funding.funded(facts)) {
            List<Funding> ofThing = Funding.of(facts, of);
            List<InForce> inForce = inForce(ofThing, day);
            if (!inForce.isEmpty()) {
                items.add(item(facts, of, ofThing, inForce, day));
                all.addAll(inForce);
                fundings.addAll(ofThing);
            }
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", items);
        answer.put("mix", mix(all));
        answer.put("sources", sources(fundings, day));
        return answer;
    }

    private static List<InForce> inForce(List<Funding> fundings, long day) {
        List<InForce> inForce = new ArrayList<>();
        for (Funding funding : fundings) {
            Episode.State state = funding.at(day);
            if (state.certainty().possibly()) {
                inForce.add(new InForce(funding, state));
            }
        }
        return inForce;
    }

    private static Object item(Facts facts, ThingKey of, List<Funding> fundings, List<InForce> inForce, long day) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("of", of);
        item.put("name", Things.name(facts, of, day));
        item.put(
                "funding",
                inForce.stream().map(each -> funding(facts, each, day)).toList());
        item.put("mix", mix(inForce));
        item.put("sources", sources(fundings, day));
        return item;
    }

    private static Object funding(Facts facts, InForce inForce, long day) {
        Funding funding = inForce.funding();
        Map<String, @Nullable Object> shown = Answers.state(inForce.state(), funding.source());
        shown.put("funder", funding.funder());
        shown.put("funderName", funding.funder() == null ? null : Things.name(facts, funding.funder(), day));
        shown.put(
                "secured",
                funding.secured().stream()
                        .filter(fact -> Event.by(fact, day).possibly())
                        .map(fact -> secured(fact, day))
                        .toList());
        return shown;
    }

    private static Object secured(Fact fact, long day) {
        FundingSecured secured = (FundingSecured) fact.happening();
        Amount amount = secured.amount();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("when", fact.dated());
        shown.put("certainty", Event.by(fact, day));
        shown.put("amount", amount == null ? null : amount.euro());
        shown.put("period", secured.period());
        shown.put("because", Because.ofFacts(List.of(fact)));
        return shown;
    }

    /** By source how much of the money comes from it; of a source that is not known, and a bare `other`, each apart. */
    private static List<Object> mix(List<InForce> inForce) {
        Map<Object, List<InForce>> bySource = new LinkedHashMap<>();
        for (InForce each : inForce) {
            Code source = each.funding().source();
            Object counted = source == null ? UNKNOWN : source.isBareOther() ? each : source;
            bySource.computeIfAbsent(counted, s -> new ArrayList<>()).add(each);
        }
        List<Object> mix = new ArrayList<>();
        for (List<InForce> from : bySource.values()) {
            List<Certainty> certainties =
                    from.stream().map(each -> each.state().certainty()).toList();
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            shown.put("source", from.getFirst().funding().source());
            shown.put("certainty", certainties.stream().reduce(Certainty.ABSENT, Certainty::or));
            shown.put("count", Answers.count(certainties));
            shown.put(
                    "because",
                    Because.of(from.stream()
                            .flatMap(each -> each.state().because().stream())
                            .toList()));
            mix.add(shown);
        }
        return mix;
    }

    private static Map<String, @Nullable Object> sources(List<Funding> fundings, long day) {
        Map<String, @Nullable Object> sources = Funding.distinctSources(fundings, day);
        sources.put("because", Funding.because(fundings, day));
        return sources;
    }
}
