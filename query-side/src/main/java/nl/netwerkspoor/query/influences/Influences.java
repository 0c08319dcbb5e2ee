package nl.netwerkspoor.query.influences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.SenseHappening.InfluenceClaimed;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.sentences.Cited;
import nl.netwerkspoor.query.sentences.Sentence;
import nl.netwerkspoor.query.sentences.Sentences;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/**
 * `influences`: what led to what in somebody's eyes, by claimant; those that only a document claims come last. The key
 * is the UUID of the claim.
 */
public final class Influences implements View {

    private static final Comparator<Map.Entry<Fact, InfluenceClaimed>> BY_CLAIMANT = Comparator.comparing(
                    (Map.Entry<Fact, InfluenceClaimed> claim) ->
                            claim.getValue().by().isEmpty())
            .thenComparing(
                    claim -> claim.getValue().by().stream().map(ThingKey::ref).collect(Collectors.joining(" ")))
            .thenComparing(Map.Entry::getKey, Fact.BY_WHEN);

    @Override
    public String name() {
        return "influences";
    }

    @Override
    public List<String> keys(Facts facts) {
        return Things.ofType(facts.of(List.of(InfluenceClaimed.class)), InfluenceClaimed.class).entrySet().stream()
                .sorted(BY_CLAIMANT)
                .map(claim -> claim.getKey().id().toString())
                .toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        HappeningId id = HappeningId.parse(key);
        Fact claim = id == null ? null : facts.standing(id);
        if (claim == null || !(claim.happening() instanceof InfluenceClaimed claimed)) {
            return null;
        }
        Certainty certainty = Event.by(claim, day);
        Fact cause = facts.standing(claimed.cause());
        Fact effect = facts.standing(claimed.effect());
        if (!certainty.possibly() || cause == null || effect == null) {
            return null;
        }
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", name(facts, cause, effect));
        item.put("certainty", certainty);
        item.put("by", claimed.by());
        item.put("cause", Cited.of(cause, facts));
        item.put("effect", Cited.of(effect, facts));
        item.put("confidence", claimed.confidence());
        item.put("text", claimed.text());
        item.put("when", claim.dated());
        item.put(
                "sources",
                claim.telling().sources().stream().map(Influences::shown).toList());
        item.put("because", Because.ofFacts(List.of(claim)));
        return item;
    }

    private static Sentence name(Facts facts, Fact cause, Fact effect) {
        List<Object> parts = new ArrayList<>(Sentences.of(cause, facts).parts());
        parts.add(" → ");
        parts.addAll(Sentences.of(effect, facts).parts());
        return new Sentence(List.copyOf(parts));
    }

    private static Map<String, @Nullable Object> shown(Source source) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("kind", source.kind());
        shown.put("document", source.document());
        shown.put("locator", source.locator());
        shown.put("url", source.url());
        return shown;
    }
}
