package nl.netwerkspoor.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

/** What a test says of refusals. */
final class Refused {

    private Refused() {}

    /** One line is refused, once, by a rule, for what is recorded at these positions. */
    static void refused(List<Refusal> refusals, Rule rule, long... conflicts) {
        assertThat(refusals).hasSize(1);
        Refusal refusal = refusals.getFirst();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.index()).isZero();
        assertThat(refusal.conflicts())
                .containsExactlyElementsOf(Arrays.stream(conflicts).boxed().toList());
        assertThat(refusal.fellows()).isEmpty();
        assertThat(refusal.dutch()).endsWith(".").doesNotContain("{", "null");
        assertThat(refusal.english()).endsWith(".").doesNotContain("{", "null");
    }

    static void allowed(List<Refusal> refusals) {
        assertThat(refusals).isEmpty();
    }
}
