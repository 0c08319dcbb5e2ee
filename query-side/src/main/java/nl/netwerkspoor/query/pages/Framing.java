package nl.netwerkspoor.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.netwerkspoor.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the frame around every page: the traject of its address, and the way to the other language. */
@Component
final class Framing implements HandlerInterceptor {

    private final Pages pages;
    private final Vault vault;

    Framing(Pages pages, Vault vault) {
        this.pages = pages;
        this.vault = vault;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Language.remember(request, response);
        if (handler instanceof HandlerMethod) {
            // What was erased must not come back from a disk, nor with the back button.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        String traject = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                        && map.get("traject") instanceof String key
                ? key
                : null;
        page.addObject(
                "frame",
                new Frame(otherLanguage(request), traject == null ? null : pages.traject(traject), vault.erased()));
    }

    /** The same address, asking for the other language. */
    static String otherLanguage(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam(
                        Language.PARAMETER,
                        Language.isEnglish(request) ? Language.DUTCH.getLanguage() : Language.ENGLISH.getLanguage())
                .build(true)
                .toUriString();
    }
}
