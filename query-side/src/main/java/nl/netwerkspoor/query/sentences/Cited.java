package nl.netwerkspoor.query.sentences;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/** A happening as answers cite it: enough to read what it was and to find it. */
public final class Cited {

    private Cited() {}

    /** `{happening, position, what, when, sentence}` of a standing happening. */
    public static Map<String, @Nullable Object> of(Fact fact, Facts facts) {
        Map<String, @Nullable Object> cited = new LinkedHashMap<>();
        cited.put("happening", fact.id());
        cited.put("position", fact.position());
        cited.put("what", Catalogue.of(fact.happening()).what());
        cited.put("when", fact.dated());
        cited.put("sentence", Sentences.of(fact, facts));
        return cited;
    }
}
