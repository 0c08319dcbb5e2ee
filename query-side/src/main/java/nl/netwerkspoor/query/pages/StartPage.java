package nl.netwerkspoor.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.projection.Trajects;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: which trajects there are, and how what lasts in them has grown. */
@Controller
class StartPage {

    private static final Locale DUTCH = Locale.of("nl");

    private final Trajects trajects;
    private final Records records;
    private final Reached reached;
    private final Answer.Words words;
    private final Clock clock;

    StartPage(Trajects trajects, Records records, Reached reached, Answer.Words words, Clock clock) {
        this.trajects = trajects;
        this.records = records;
        this.reached = reached;
        this.words = words;
        this.clock = clock;
    }

    /** A traject on the page. */
    record TrajectCard(
            String key,
            String name,
            @Nullable String effect,
            int happenings,
            List<ArrangementLine> arrangements,
            List<String> initiatives) {}

    /** An arrangement on the page: what it is called, what it grew from, and since when. */
    record ArrangementLine(String key, String name, List<String> from, String since, boolean certain) {}

    @GetMapping("/")
    String start(Model model) {
        long today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))
                .toEpochDay();
        List<TrajectCard> cards = new ArrayList<>();
        for (TrajectKey traject : trajects.all()) {
            cards.add(card(records.of(traject, reached.position()).facts(), today));
        }
        model.addAttribute("trajects", cards);
        return "start";
    }

    private TrajectCard card(Facts facts, long today) {
        List<Name> names = new ArrayList<>();
        Text effect = null;
        Name name = new Name(facts.traject(), null);
        for (Fact fact : facts.naming(facts.traject())) {
            if (fact.happening() instanceof TrajectStarted started) {
                name = new Name(facts.traject(), started.name());
                effect = started.desiredEffect();
            }
        }
        names.add(name);
        List<ThingKey> arrangements = facts.things(ThingKind.ARRANGEMENT);
        List<ThingKey> initiatives = facts.things(ThingKind.INITIATIVE);
        arrangements.forEach(each -> names.add(Things.name(facts, each, today)));
        initiatives.forEach(each -> names.add(Things.name(facts, each, today)));
        List<Object> texts = new ArrayList<>(names);
        if (effect != null) {
            texts.add(effect);
        }
        Answer answer = Answer.with(texts, words);
        TreeSet<String> grown = new TreeSet<>();
        List<ArrangementLine> lines = new ArrayList<>();
        for (ThingKey arrangement : arrangements) {
            ArrangementLine line = line(facts, (ArrangementKey) arrangement, today, answer, grown);
            if (line != null) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparing(line -> line.from().isEmpty()));
        return new TrajectCard(
                facts.traject().value(),
                answer.name(name),
                effect == null ? null : answer.wordsOrNull(effect),
                facts.all().size(),
                lines,
                initiatives.stream()
                        .filter(initiative -> !grown.contains(initiative.value()))
                        .map(initiative -> answer.name(Things.name(facts, initiative, today)))
                        .toList());
    }

    private static @Nullable ArrangementLine line(
            Facts facts, ArrangementKey arrangement, long today, Answer answer, Set<String> grown) {
        Certainty open = Episodes.presence(facts.naming(arrangement), arrangement)
                .at(today)
                .certainty();
        List<String> from = new ArrayList<>();
        String since = "";
        for (Fact fact : facts.introductions(arrangement)) {
            if (Event.by(fact, today).possibly()) {
                since = DateWords.inWords(fact.when(), DUTCH);
                if (fact.happening() instanceof InitiativeGrewIntoArrangement growth) {
                    growth.initiatives().forEach(initiative -> {
                        from.add(answer.name(Things.name(facts, initiative, today)));
                        grown.add(initiative.value());
                    });
                }
            }
        }
        return open.possibly()
                ? new ArrangementLine(
                        arrangement.value(),
                        answer.name(Things.name(facts, arrangement, today)),
                        from,
                        since,
                        open.certainly())
                : null;
    }
}
