package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.projection.Reached;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Reads the question out of a request: the traject of the path, the two times, paging, and the position to wait for. */
final class AskedResolver implements HandlerMethodArgumentResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LIMIT = 100;
    private static final int MOST = 1_000;

    private final FactsSource source;
    private final Reached reached;
    private final Answer.Words words;
    private final Clock clock;

    AskedResolver(FactsSource source, Reached reached, Answer.Words words, Clock clock) {
        this.source = source;
        this.reached = reached;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        expect(request.getHeader("Expect-Position"));
        TrajectKey traject = traject(request);
        Moment moment = Moment.of(request.getParameter("at"), request.getParameter("known"), clock, source::positionAt);
        long current = reached.position();
        Long known = moment.known();
        Supplier<List<Recorded>> recorded;
        Facts facts;
        if (known == null || known >= current) {
            recorded = () -> source.dossiers().all(traject);
            facts = source.now(traject);
        } else {
            List<Recorded> earlier = source.record(traject, 0, known);
            recorded = () -> earlier;
            facts = new FoldedFacts(traject, earlier);
        }
        if (source.dossiers().isUnknown(traject)) {
            throw new NotFound("Dit traject is er niet.", "There is no such traject.");
        }
        return new Asked(
                traject,
                facts,
                moment,
                current,
                limit(request.getParameter("limit")),
                request.getParameter("cursor"),
                request.getParameter("because"),
                words,
                recorded);
    }

    private void expect(@Nullable String header) {
        if (header == null) {
            return;
        }
        if (!header.matches("[0-9]{1,18}")) {
            throw new BadParameter("Expect-Position", "schrijf een positie", "write a position");
        }
        long position = Long.parseLong(header);
        if (!reached.await(position, PATIENCE)) {
            throw new NotReached(position, reached.position());
        }
    }

    private static TrajectKey traject(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String key = variables instanceof Map<?, ?> map && map.get("traject") instanceof String text ? text : "";
        if (!Slug.isSlug(key)) {
            throw new NotFound("Dit traject is er niet.", "There is no such traject.");
        }
        return new TrajectKey(key);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return LIMIT;
        }
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new BadParameter("limit", "schrijf een getal van 1 tot en met 1000", "write a number from 1 to 1000");
        }
        return Integer.parseInt(limit);
    }
}
