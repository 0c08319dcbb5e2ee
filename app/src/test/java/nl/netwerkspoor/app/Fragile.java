package nl.netwerkspoor.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** A view that throws on the beginning of a traject until it is mended. */
public class Fragile {

    public static final AtomicBoolean MENDED = new AtomicBoolean();

    @Bean
    View fragileView() {
        return new View() {
            @Override
            public String name() {
                return "fragile";
            }

            @Override
            public List<String> keys(Facts facts) {
                return List.of("sum");
            }

            @Override
            public Map<String, @Nullable Object> at(Facts facts, String key, long day) {
                long sum = 0;
                for (Fact fact : facts.all()) {
                    if (fact.happening() instanceof TrajectStarted && !MENDED.get()) {
                        throw new IllegalStateException("geheim");
                    }
                    sum += fact.position();
                }
                return Map.of("sum", sum, "because", Because.ofFacts(facts.all()));
            }
        };
    }
}
