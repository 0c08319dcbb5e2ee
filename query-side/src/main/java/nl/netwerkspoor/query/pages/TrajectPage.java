package nl.netwerkspoor.query.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page of a traject: the way to all its other pages. */
@Controller
class TrajectPage {

    private static final List<String> PAGES = List.of(
            "vastleggen",
            "tijdlijn",
            "terugspelen",
            "gegroeid",
            "voortgang",
            "tafels",
            "aanbieders",
            "organisaties",
            "mensen",
            "ideeen",
            "doelen",
            "knelpunten",
            "vragen",
            "resultaten",
            "netwerk",
            "brengen");

    private final Pages pages;

    TrajectPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/trajecten/{traject}")
    String traject(@PathVariable String traject, Model model) {
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("pages", PAGES);
        return "traject";
    }
}
