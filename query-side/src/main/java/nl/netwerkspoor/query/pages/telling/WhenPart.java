package nl.netwerkspoor.query.pages.telling;

import java.time.LocalDate;
import java.util.Locale;
import nl.netwerkspoor.dates.Bounds;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.DutchDates;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.pages.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a date in words means, to stand under the box while it is typed. */
@Controller
class WhenPart {

    private final Pages pages;
    private final MessageSource messages;

    WhenPart(Pages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/wanneer")
    String when(@RequestParam(defaultValue = "") String when, Locale locale, Model model) {
        model.addAttribute("bounds", null);
        model.addAttribute("refused", null);
        if (!when.isBlank()) {
            try {
                LocalDate today = pages.today();
                Bounds bounds =
                        Dated.told(DutchDates.parse(when, today).date(), today).bounds();
                LocalDate earliest = bounds.earliest();
                if (earliest != null && earliest.isAfter(today)) {
                    model.addAttribute("refused", messages.getMessage("telling.when.future", null, locale));
                } else {
                    model.addAttribute("bounds", bounds);
                }
            } catch (DateRefused e) {
                model.addAttribute("refused", Problem.isEnglish(locale) ? e.english() : e.dutch());
            }
        }
        return "telling/when";
    }
}
