package nl.netwerkspoor.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is for the administrator can be asked only from the machine itself, until there are accounts. */
@Component
class Administration extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    Administration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** By the path as it is matched: decoded, without parameters, so that `/api/%61dmin` is no way round. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/admin");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, new NotFromHere());
        }
    }

    private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    /** The page for the administrator: refused where a refusal becomes a page, which it does not in a filter. */
    @Component
    static final class ThePage implements WebMvcConfigurer, HandlerInterceptor {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this).addPathPatterns("/beheer/**");
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws UnknownHostException {
            if (!isFromHere(request)) {
                throw new NotFromHere();
            }
            return true;
        }
    }

    /** Asked from another machine. */
    static final class NotFromHere extends RuntimeException {}

    /** Says so. */
    @Component
    static final class Refusal implements ProblemSource {

        @Override
        public @Nullable Problem of(Throwable thrown, Locale locale) {
            return thrown instanceof NotFromHere
                    ? Problem.of(
                            Problem.Kind.FORBIDDEN,
                            locale,
                            "Beheren kan alleen op de computer waar Netwerkspoor draait.",
                            "Administration is possible only on the machine that runs Netwerkspoor.")
                    : null;
        }
    }
}
