package nl.netwerkspoor.query.everyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What any view calls certain of vague dates is so however the days fall, and what is so for some way they may fall is
 * not left out (section 7): each answer is held against the answers of the same happenings on exact days, and of those
 * what a plain fold says too is held against it.
 */
class CertainInEveryWayTest {

    private static final String CONTROLLERS = "nl.netwerkspoor.query.api";
    private static final long SEED = 20120514;
    private static final int TRAJECTS = 400;
    private static final int WAYS = 6;

    @Test
    void every_view_that_can_be_asked_for_is_asked() {
        Set<String> addresses = new TreeSet<>();
        for (BeanDefinition found :
                new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents(CONTROLLERS)) {
            Class<?> controller = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), getClass().getClassLoader());
            RequestMapping of = controller.getAnnotation(RequestMapping.class);
            if (of != null && List.of(of.value()).contains("/api/trajects/{traject}")) {
                for (Method method : controller.getDeclaredMethods()) {
                    GetMapping address = method.getAnnotation(GetMapping.class);
                    addresses.addAll(address == null ? List.of() : List.of(address.value()));
                }
            }
        }
        // A view with an address of its own, beside those of all that implement View or Overview, is added to
        // Everything.
        assertThat(addresses)
                .containsExactlyInAnyOrder(
                        "/{view:[a-z-]+}",
                        "/{view:[a-z-]+}/{key}",
                        "/arrangements/{key}/growth",
                        "/progress",
                        "/learned",
                        "/late-entries",
                        "/timeline",
                        "/happenings/{happening}");
        FoldedFacts nothing = FoldedFacts.of(new Tellings("proef").traject(), List.of());
        assertThat(Everything.at(nothing, 0)).hasSizeGreaterThan(18);
    }

    @Test
    void no_view_is_belied_by_any_way_in_which_the_days_may_fall() {
        int ways = 0;
        for (long seed = SEED; seed < SEED + TRAJECTS; seed++) {
            ways += check(seed);
        }
        assertThat(ways).isGreaterThan(TRAJECTS);
    }

    private static int check(long seed) {
        Tellings told = FewDays.told(seed);
        FoldedFacts vague = new FoldedFacts(told.traject(), told.all());
        List<FoldedFacts> ways = Ways.of(vague.all(), new Random(seed), WAYS).stream()
                .map(way -> FoldedFacts.of(told.traject(), way))
                .toList();
        for (int d = 0; d < FewDays.DAYS; d++) {
            long day = FewDays.FIRST.toEpochDay() + d;
            Map<String, Object> said = Everything.at(vague, day);
            for (FoldedFacts way : ways) {
                Map<String, Object> then = Everything.at(way, day);
                String as = "seed " + seed + ", " + FewDays.FIRST.plusDays(d) + "\n";
                assertThat(Belied.by(said, then))
                        .as(() -> as + shown(vague.all(), way.all()))
                        .isEmpty();
                assertThat(Plainly.said(then, way.all()))
                        .as(() -> as + shown(vague.all(), way.all()))
                        .isEqualTo(Plainly.folded(way.all(), day));
            }
        }
        return ways.size();
    }

    private static String shown(List<Fact> vague, List<Fact> exact) {
        return IntStream.range(0, vague.size())
                .mapToObj(
                        i -> vague.get(i).position() + " " + vague.get(i).when().edtf() + " on "
                                + exact.get(i).when().edtf() + " "
                                + vague.get(i).happening())
                .collect(Collectors.joining("\n"));
    }
}
