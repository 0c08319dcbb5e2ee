package nl.netwerkspoor.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the frame around every page: the traject of its address, and the way to the other language. */
@Component
final class Framing implements HandlerInterceptor {

    private final Pages pages;

    Framing(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Language.remember(request, response);
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
        page.addObject("frame", new Frame(otherLanguage(request), traject == null ? null : pages.traject(traject)));
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
