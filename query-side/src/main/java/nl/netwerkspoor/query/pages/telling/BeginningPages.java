package nl.netwerkspoor.query.pages.telling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a traject: the one happening that is told before there is a traject to tell it in. */
@Controller
class BeginningPages {

    private static final Kind STARTED = Catalogue.of(TrajectStarted.class);
    private static final String NAME = "name";

    private final Pages pages;
    private final Wording wording;
    private final Recording recording;

    BeginningPages(Pages pages, Wording wording, Recording recording) {
        this.pages = pages;
        this.wording = wording;
        this.recording = recording;
    }

    @GetMapping("/beginnen")
    String form(@RequestParam MultiValueMap<String, String> typed, Model model) {
        show(newKey(name(typed)), typed, Map.of(), model);
        return "telling/begin";
    }

    @PostMapping("/beginnen")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> typed, Model model, Locale locale) {
        Pages.Head same = called(name(typed));
        if (same != null) {
            Long position = positionOf(typed.getFirst(Composition.HAPPENING), same);
            if (position != null) {
                return begun(same.key(), position);
            }
            show(new TrajectKey(same.key()), typed, Map.of(NAME, List.of(taken(locale))), model);
            return new ModelAndView("telling/begin", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        TrajectKey traject = newKey(name(typed));
        Recording.Answer answer = recording.record(traject.value(), compose(traject, typed), Recorders.Told.FORM);
        if (!answer.troubles().isEmpty()) {
            show(traject, typed, answer.troubles(), model);
            return new ModelAndView("telling/begin", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return begun(traject.value(), answer.last());
    }

    private static ModelAndView begun(String traject, long position) {
        return new ModelAndView(TellingPages.seeOther("/trajecten/" + traject + "/begonnen?tot=" + position));
    }

    @GetMapping("/trajecten/{traject}/begonnen")
    String begun(@PathVariable String traject, @RequestParam long tot, Model model) {
        pages.ask().expect(tot);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("item", pages.ask().happening(traject, Long.toString(tot), Map.of()));
        return "telling/begun";
    }

    private void show(
            TrajectKey traject, MultiValueMap<String, String> typed, Map<String, List<Trouble>> troubles, Model model) {
        TrajectRecord record = pages.recordSoFar(traject);
        model.addAttribute(
                "form", new Form.Maker(pages, wording, record.facts(), known(record)).of(STARTED, typed, troubles));
        model.addAttribute("traject", new Pages.Head(traject.value(), name(typed)));
        model.addAttribute("id", UUID.randomUUID().toString());
    }

    private Composition compose(TrajectKey traject, MultiValueMap<String, String> typed) {
        TrajectRecord record = pages.recordSoFar(traject);
        return Composition.of(STARTED, typed, known(record), pages, record, null);
    }

    private KnownThings known(TrajectRecord record) {
        return new KnownThings(pages, record.facts(), pages.today().toEpochDay());
    }

    private static String name(MultiValueMap<String, String> typed) {
        String name = typed.getFirst(NAME);
        return name == null ? "" : name.strip();
    }

    private Pages.@Nullable Head called(String name) {
        return pages.trajects().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private TrajectKey newKey(String name) {
        Set<String> taken = pages.trajects().stream().map(Pages.Head::key).collect(Collectors.toSet());
        String slug = Keys.slug(name);
        return new TrajectKey(
                slug == null ? Keys.numbered("traject", taken::contains) : Keys.free(slug, taken::contains));
    }

    /** The position of a start that was sent before: a button pressed twice begins one traject. */
    private @Nullable Long positionOf(@Nullable String happening, Pages.Head traject) {
        return pages.record(traject.key()).recorded().stream()
                .filter(each -> each.id().toString().equals(happening))
                .findFirst()
                .map(each -> each.position())
                .orElse(null);
    }

    private static Trouble taken(Locale locale) {
        return new Trouble(
                Problem.isEnglish(locale)
                        ? "There is a traject of this name already. Give it a name of its own."
                        : "Er is al een traject met deze naam. Kies een andere naam.",
                List.of());
    }
}
