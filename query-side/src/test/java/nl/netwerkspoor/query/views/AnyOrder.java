package nl.netwerkspoor.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import org.jspecify.annotations.Nullable;

/** That an answer is the same whatever the order in which what was told arrives, and when some of it arrives twice. */
public final class AnyOrder {

    private static final int TIMES = 50;

    private AnyOrder() {}

    /** Asks again and again, of what was told in another order each time. */
    public static <A extends @Nullable Object> void saysTheSame(
            Tellings told, Function<Collection<Recorded>, A> answer) {
        A expected = answer.apply(told.all());
        assertThat(expected).isNotEqualTo("");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            List<Recorded> shuffled = new ArrayList<>(told.all());
            shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
            Collections.shuffle(shuffled, random);
            assertThat(answer.apply(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
