package nl.netwerkspoor.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is for the administrator can be asked only from the machine itself, until there are accounts. */
@Configuration
class Administration implements WebMvcConfigurer, HandlerInterceptor, ProblemSource {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws UnknownHostException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            throw new NotFromHere();
        }
        return true;
    }

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

    /** Asked from another machine. */
    static final class NotFromHere extends RuntimeException {}
}
