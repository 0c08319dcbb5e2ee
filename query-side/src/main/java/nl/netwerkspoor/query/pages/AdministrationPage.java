package nl.netwerkspoor.query.pages;

import nl.netwerkspoor.query.projection.Projection;
import nl.netwerkspoor.query.setaside.SetAside;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** For the administrator: how the views stand, making them anew, and what was set aside; what `/api/admin` says as well. */
@Controller
@RequestMapping("/beheer")
class AdministrationPage {

    private final Projection projection;
    private final SetAside setAside;

    AdministrationPage(Projection projection, SetAside setAside) {
        this.projection = projection;
        this.setAside = setAside;
    }

    @GetMapping
    String stand(Model model) {
        Projection.Status status = projection.status();
        model.addAttribute("status", status);
        model.addAttribute("behind", Math.max(0, status.tail() - status.reached()));
        model.addAttribute("setAside", setAside.all());
        return "administration";
    }

    @PostMapping("/opnieuw")
    RedirectView rebuild() {
        projection.rebuild();
        return back();
    }

    @PostMapping("/terugpakken")
    RedirectView takeUp() {
        setAside.takeUp();
        return back();
    }

    private static RedirectView back() {
        RedirectView view = new RedirectView("/beheer");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
