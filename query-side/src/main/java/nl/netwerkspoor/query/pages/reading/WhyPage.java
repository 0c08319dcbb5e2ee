package nl.netwerkspoor.query.pages.reading;

import java.util.Map;
import nl.netwerkspoor.query.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All happenings that a figure was derived from, where it has more of them than its own page shows. */
@Controller
class WhyPage {

    private static final String INTERFACE = "/api/trajects/";
    private static final String PAGE = "/trajecten/";

    private final Pages pages;
    private final Behind behind;

    WhyPage(Pages pages, Behind behind) {
        this.pages = pages;
        this.behind = behind;
    }

    /** The page that shows what the interface answers at an address, that of a `because` behind a figure. */
    static String address(String all) {
        int rest = all.indexOf('/', INTERFACE.length());
        return PAGE + all.substring(INTERFACE.length(), rest) + "/waaruit" + all.substring(rest);
    }

    @GetMapping("/trajecten/{traject}/waaruit/{*path}")
    String why(
            @PathVariable String traject,
            @PathVariable String path,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Map<String, @Nullable Object> answer = pages.ask().behind(traject, path.substring(1), parameters);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("day", Tree.text(Tree.map(answer, "asOf"), "at"));
        model.addAttribute(
                "lines", Tree.maps(answer, "items").stream().map(behind::line).toList());
        String next = Tree.text(answer, "next");
        if (!next.isEmpty()) {
            UriComponentsBuilder further = UriComponentsBuilder.fromPath(PAGE + traject + "/waaruit" + path);
            parameters.forEach(further::queryParam);
            model.addAttribute(
                    "next",
                    further.replaceQueryParam("cursor", next).build().encode().toUriString());
        }
        return "reading/why";
    }
}
