package nl.netwerkspoor.query.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.trajects.AboutTraject;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, the way to the work of each reader, and what grew in each traject. */
@Controller
class StartPage {

    private static final int ARRANGEMENTS_SHOWN = 3;

    private final Pages pages;

    StartPage(Pages pages) {
        this.pages = pages;
    }

    /** A traject on the page. */
    record TrajectCard(
            String key, String name, @Nullable String effect, int happenings, List<ArrangementLine> arrangements) {}

    /** An arrangement on the page: what it is called, what it grew from, and since when. */
    record ArrangementLine(String name, List<String> from, String since, boolean certain) {}

    @GetMapping("/")
    String start(Model model, Locale locale) {
        List<TrajectCard> cards = new ArrayList<>();
        for (Pages.Head traject : pages.trajects()) {
            cards.add(card(traject, pages.facts(traject.key()), pages.today().toEpochDay(), locale));
        }
        model.addAttribute("trajects", cards);
        return "start";
    }

    private TrajectCard card(Pages.Head traject, Facts facts, long today, Locale locale) {
        Text effect = AboutTraject.at(facts, today).desiredEffect();
        List<ThingKey> arrangements = facts.things(ThingKind.ARRANGEMENT);
        List<Object> texts = new ArrayList<>();
        arrangements.forEach(each -> texts.add(Things.name(facts, each, today)));
        facts.things(ThingKind.INITIATIVE).forEach(each -> texts.add(Things.name(facts, each, today)));
        if (effect != null) {
            texts.add(effect);
        }
        Answer answer = pages.words(texts);
        List<ArrangementLine> lines = new ArrayList<>();
        for (ThingKey arrangement : arrangements) {
            ArrangementLine line = line(facts, (ArrangementKey) arrangement, today, answer, locale);
            if (line != null) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparing(line -> line.from().isEmpty()));
        return new TrajectCard(
                traject.key(),
                traject.name(),
                effect == null ? null : answer.wordsOrNull(effect),
                facts.all().size(),
                lines.stream().limit(ARRANGEMENTS_SHOWN).toList());
    }

    private static @Nullable ArrangementLine line(
            Facts facts, ArrangementKey arrangement, long today, Answer answer, Locale locale) {
        Certainty open = Things.presence(facts, arrangement).at(today).certainty();
        List<String> from = new ArrayList<>();
        String since = "";
        for (Fact fact : facts.introductions(arrangement)) {
            if (Event.by(fact, today).possibly()) {
                since = fact.when().edtf().contains("/")
                        ? DateWords.inWords(fact.dated().bounds(), locale)
                        : DateWords.inWords(fact.when(), locale);
                if (fact.happening() instanceof InitiativeGrewIntoArrangement growth) {
                    growth.initiatives().forEach(initiative -> {
                        Name name = Things.name(facts, initiative, today);
                        from.add(answer.name(name));
                    });
                }
            }
        }
        return open.possibly()
                ? new ArrangementLine(
                        answer.name(Things.name(facts, arrangement, today)), from, since, open.certainly())
                : null;
    }
}
