package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.record.TrajectRecord;
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

    private final Records records;
    private final Reached reached;
    private final ToLongFunction<Instant> positionAt;
    private final Answer.Words words;
    private final Clock clock;

    AskedResolver(
            Records records, Reached reached, ToLongFunction<Instant> positionAt, Answer.Words words, Clock clock) {
        this.records = records;
        this.reached = reached;
        this.positionAt = positionAt;
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
        Moment moment = Moment.of(request.getParameter("at"), request.getParameter("known"), clock, positionAt);
        long current = reached.position();
        if (!reached.isAnswering()) {
            throw new NotReached(0, 0);
        }
        TrajectRecord all = records.of(traject, current);
        if (all.size() == 0) {
            throw new NotFound("Dit traject is er niet.", "There is no such traject.");
        }
        Long known = moment.known();
        return new Asked(
                traject,
                known == null || known >= current ? all : records.of(traject, known),
                moment,
                current,
                limit(request.getParameter("limit")),
                request.getParameter("cursor"),
                request.getParameter("because"),
                words);
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
