package nl.netwerkspoor.query.pages.administration;

import java.util.List;
import nl.netwerkspoor.query.pages.telling.Recorders;
import nl.netwerkspoor.query.projection.Projection;
import nl.netwerkspoor.query.setaside.SetAside;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** For the administrator: how the product is doing, making the views anew, and what was set aside; as `/api/admin` says. */
@Controller
@RequestMapping("/beheer")
class AdministrationPage {

    private final Projection projection;
    private final SetAside setAside;
    private final Recorders recorders;

    AdministrationPage(Projection projection, SetAside setAside, Recorders recorders) {
        this.projection = projection;
        this.setAside = setAside;
        this.recorders = recorders;
    }

    /** How the views stand. */
    enum Views {
        /** None of them answers yet. */
        ABSENT,
        BEHIND,
        /** They have read all, but not all of it counts in all of them. */
        LACKING,
        WHOLE
    }

    /**
     * @param opnieuw there where making the views anew was just asked for
     * @param teruggepakt how many happenings were just taken up again
     */
    @GetMapping
    String stand(@RequestParam @Nullable String opnieuw, @RequestParam @Nullable Integer teruggepakt, Model model) {
        Projection.Status status = projection.status();
        List<SetAside.Poison> aside = setAside.all();
        long behind = Math.max(0, status.tail() - status.reached());
        Views views = status.answering() == 0
                ? Views.ABSENT
                : behind > 0 ? Views.BEHIND : aside.isEmpty() ? Views.WHOLE : Views.LACKING;
        Recorders.Where recording = recorders.where();
        model.addAttribute("status", status);
        model.addAttribute("behind", behind);
        model.addAttribute("views", views.name());
        model.addAttribute("recording", recording.name());
        model.addAttribute("health", health(views, recording));
        model.addAttribute("setAside", aside);
        model.addAttribute("rebuilt", opnieuw != null);
        model.addAttribute("takenUp", teruggepakt);
        return "administration";
    }

    private static String health(Views views, Recorders.Where recording) {
        if (recording == Recorders.Where.AWAY) {
            return "unwell";
        }
        return switch (views) {
            case ABSENT, BEHIND -> "busy";
            case LACKING -> "unwell";
            case WHOLE -> "well";
        };
    }

    @PostMapping("/opnieuw")
    RedirectView rebuild() {
        projection.rebuild();
        return seeOther("/beheer?opnieuw");
    }

    @PostMapping("/terugpakken")
    RedirectView takeUp() {
        return seeOther("/beheer?teruggepakt=" + setAside.takeUp());
    }

    private static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
