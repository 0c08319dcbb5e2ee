package nl.netwerkspoor.query.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.query.api.NotFound;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.learned.Learned;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.trajects.AboutTraject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet for the steering group: what came into movement since a day, without plan, target or score. */
@Controller
class ProgressPage {

    private static final List<String> PHASES = List.of(
            "initiativesSpark",
            "initiativesMovement",
            "initiativesRooted",
            "initiativesArrangement",
            "initiativesMerged",
            "initiativesStalled",
            "initiativesEnded");
    private static final int MOVED = 5;
    private static final int SHOWN = 8;
    private static final int FOLDED = 50;
    private static final int AT_ONCE = 200;

    private final Pages pages;
    private final Behind behind;
    private final Spoken spoken;

    ProgressPage(Pages pages, Behind behind, Spoken spoken) {
        this.pages = pages;
        this.behind = behind;
        this.spoken = spoken;
    }

    /** A figure on two days. */
    record Figure(
            String name,
            String before,
            String now,
            boolean changed,
            boolean maybe,
            @Nullable Object becauseBefore,
            @Nullable Object becauseNow) {}

    /**
     * As many of a list as a sheet holds.
     *
     * @param first those it shows
     * @param rest those folded behind them; none where there are too many to fold
     * @param left how many it does not show
     * @param total how many there are
     * @param all where all can be read; null where the rest is folded
     */
    record Some<T>(
            List<T> first,
            List<T> rest,
            int left,
            int total,
            @Nullable String all) {

        /** All that are on the page. */
        Stream<T> shown() {
            return Stream.of(first, rest).flatMap(List::stream);
        }

        static <T> Some<T> of(List<T> list, int shown, String all) {
            int first = Math.min(shown, list.size());
            int left = list.size() - first;
            boolean fold = left <= FOLDED;
            // The page may not look into a part of a list.
            return new Some<>(
                    List.copyOf(list.subList(0, first)),
                    fold ? List.copyOf(list.subList(first, list.size())) : List.of(),
                    left,
                    list.size(),
                    fold ? null : all);
        }
    }

    /** What happened of one sort. */
    record Group(String name, Some<Map<String, @Nullable Object>> moved) {}

    /** A table with the share of clients in its seats, as percentages of a width. */
    record Share(String name, @Nullable Object because, String least, String most, String words) {}

    /** Arrangements in one municipality, by field. */
    record Place(String name, List<Map<String, @Nullable Object>> cells) {}

    /** A goal with those beneath it. */
    record Goal(Map<String, @Nullable Object> goal, List<Goal> children) {}

    @GetMapping("/trajecten/{traject}/voortgang")
    String progress(
            @PathVariable String traject,
            @RequestParam(required = false) @Nullable String sinds,
            @RequestParam(required = false) @Nullable String op,
            Model model) {
        Map<String, String> at = new HashMap<>();
        at.put("limit", "1000");
        at.put("at", pages.day("op", op, pages.today()).toString());
        Map<String, String> between = new HashMap<>(at);
        if (sinds != null && !sinds.isBlank()) {
            between.put("since", pages.day("sinds", sinds, pages.today()).toString());
        }
        Map<String, @Nullable Object> progress = pages.ask().progress(traject, between);
        String since = Tree.text(progress, "since");
        String day = Tree.text(Tree.map(progress, "asOf"), "at");
        Map<String, @Nullable Object> tables = pages.ask().view(traject, "tables", at);
        Map<String, @Nullable Object> providers = pages.ask().view(traject, "providers", at);
        Map<String, @Nullable Object> coverage = pages.ask().view(traject, "coverage", at);
        Map<String, @Nullable Object> funding = pages.ask().view(traject, "funding", at);
        Map<String, @Nullable Object> obstacles = pages.ask().view(traject, "obstacles", at);
        Map<String, @Nullable Object> questions = pages.ask().view(traject, "questions", at);
        Map<String, @Nullable Object> goals = pages.ask().view(traject, "goals", at);
        Map<String, @Nullable Object> voices = pages.ask().view(traject, "voices", at);
        TrajectRecord record = pages.record(traject);
        Learned.Much learned = Learned.after(record, record.positionOn(LocalDate.parse(since)));

        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("effect", effect(record.facts(), LocalDate.parse(day)));
        model.addAttribute("since", since);
        model.addAttribute("day", day);
        model.addAttribute("chosenDay", op);
        model.addAttribute("phases", figures(progress, true));
        model.addAttribute("figures", figures(progress, false));
        String here = "/trajecten/" + traject;
        List<Group> groups = groups(Tree.map(progress, "happened"), here + "/voortgang/", since, day);
        model.addAttribute("groups", groups);
        Some<Share> shares = Some.of(shares(tables), SHOWN, here + "/tafels");
        model.addAttribute("shares", shares);
        var room = Some.of(
                Tree.maps(providers, "items").stream()
                        .filter(provider -> !Tree.maps(provider, "intake").isEmpty()
                                || !Tree.maps(provider, "practices").isEmpty())
                        .toList(),
                SHOWN,
                here + "/aanbieders");
        model.addAttribute("providers", room);
        Some<Place> places = Some.of(places(coverage), SHOWN, here + "/gegroeid");
        model.addAttribute("places", places);
        var money = Some.of(Tree.maps(funding, "mix"), SHOWN, here + "/gegroeid");
        model.addAttribute("money", money);
        var inTheWay = Some.of(Tree.maps(obstacles, "items"), SHOWN, here + "/knelpunten");
        model.addAttribute("obstacles", inTheWay);
        var living = Some.of(
                Tree.maps(questions, "items").stream()
                        .filter(question -> Tree.maps(question, "states").stream()
                                .anyMatch(state -> Tree.text(state, "value").equals("open")))
                        .toList(),
                SHOWN,
                here + "/vragen");
        model.addAttribute("questions", living);
        model.addAttribute(
                "goals", Some.of(tree(Tree.maps(goals, "items"), "", new LinkedHashSet<>()), SHOWN, here + "/doelen"));
        List<Long> late = learned.late().stream().limit(MOVED).toList();
        model.addAttribute("learned", learned);
        model.addAttribute("late", behind.of(record, late).of(late));
        var differing = Some.of(
                Tree.maps(voices, "items").stream()
                        .filter(voice -> voice.get("highAndLow") != null)
                        .toList(),
                SHOWN,
                here + "/tijdlijn");
        model.addAttribute("voices", differing);
        model.addAttribute("names", spoken.names(traject));
        model.addAttribute(
                "behind",
                behind.in(
                        traject,
                        progress.get("figures"),
                        groups.stream().flatMap(group -> group.moved().shown()).toList(),
                        shares.shown().map(Share::because).toList(),
                        room.shown().toList(),
                        places.shown().flatMap(place -> place.cells().stream()).toList(),
                        money.shown().toList(),
                        inTheWay.shown().toList(),
                        living.shown().toList(),
                        goals,
                        differing.shown().toList()));
        return "reading/progress";
    }

    /** All that happened of one sort, where it is too much for the sheet. */
    @GetMapping("/trajecten/{traject}/voortgang/{group:[A-Za-z]+}")
    String moved(
            @PathVariable String traject,
            @PathVariable String group,
            @RequestParam String sinds,
            @RequestParam String op,
            @RequestParam(defaultValue = "0") int vanaf,
            Model model) {
        LocalDate day = pages.day("op", op, pages.today());
        LocalDate since = pages.day("sinds", sinds, day);
        Map<String, @Nullable Object> happened = Tree.map(
                pages.ask().progress(traject, Map.of("at", day.toString(), "since", since.toString())), "happened");
        if (!happened.containsKey(group)) {
            throw NotFound.view();
        }
        List<Map<String, @Nullable Object>> all = Tree.maps(happened, group);
        int from = Math.clamp(vanaf, 0, all.size());
        int to = Math.min(from + AT_ONCE, all.size());
        List<Map<String, @Nullable Object>> shown = List.copyOf(all.subList(from, to));
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("group", group);
        model.addAttribute("since", since.toString());
        model.addAttribute("day", day.toString());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "next",
                to == all.size()
                        ? null
                        : "/trajecten/" + traject + "/voortgang/" + group + "?sinds=" + since + "&op=" + day + "&vanaf="
                                + to);
        model.addAttribute("behind", behind.in(traject, shown));
        return "reading/moved";
    }

    private @Nullable String effect(Facts facts, LocalDate day) {
        Text effect = AboutTraject.at(facts, day.toEpochDay()).desiredEffect();
        return effect == null ? null : pages.words(effect).wordsOrNull(effect);
    }

    private List<Figure> figures(Map<String, @Nullable Object> progress, boolean phases) {
        List<Figure> figures = new ArrayList<>();
        Map<String, @Nullable Object> all = Tree.map(progress, "figures");
        for (String name : all.keySet()) {
            if (PHASES.contains(name) == phases) {
                Map<String, @Nullable Object> since = Tree.map(Tree.map(all, name), "since");
                Map<String, @Nullable Object> at = Tree.map(Tree.map(all, name), "at");
                String before = spoken.count(since);
                String now = spoken.count(at);
                boolean maybe = !Objects.equals(at.get("certain"), at.get("possible"));
                if (!before.equals("0") || !now.equals("0")) {
                    figures.add(new Figure(
                            name, before, now, !before.equals(now), maybe, since.get("because"), at.get("because")));
                }
            }
        }
        return figures;
    }

    private static List<Group> groups(Map<String, @Nullable Object> happened, String here, String since, String day) {
        List<Group> groups = new ArrayList<>();
        for (String name : happened.keySet()) {
            List<Map<String, @Nullable Object>> all = Tree.maps(happened, name);
            if (!all.isEmpty()) {
                groups.add(new Group(name, Some.of(all, MOVED, here + name + "?sinds=" + since + "&op=" + day)));
            }
        }
        return groups;
    }

    private List<Share> shares(Map<String, @Nullable Object> tables) {
        List<Share> shares = new ArrayList<>();
        for (Map<String, @Nullable Object> table : Tree.maps(tables, "items")) {
            Map<String, @Nullable Object> share = Tree.map(table, "clientShare");
            if (share.get("min") instanceof Number min && share.get("max") instanceof Number max) {
                long least = Math.round(min.doubleValue() * 100);
                long most = Math.round(max.doubleValue() * 100);
                shares.add(new Share(
                        Tree.text(table, "name"),
                        share.get("because"),
                        Axis.percent(min.doubleValue()),
                        Axis.percent(max.doubleValue()),
                        least == most
                                ? spoken.say("progress.share", least)
                                : spoken.say("progress.shareBetween", least, most)));
            }
        }
        return shares;
    }

    private List<Place> places(Map<String, @Nullable Object> coverage) {
        Map<String, List<Map<String, @Nullable Object>>> byPlace = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> cell : Tree.maps(coverage, "items")) {
            String name = Tree.text(cell, "name");
            byPlace.computeIfAbsent(
                            name.isEmpty() ? spoken.say("progress.placeUnknown") : name, place -> new ArrayList<>())
                    .add(cell);
        }
        List<Place> places = new ArrayList<>();
        for (Map.Entry<String, List<Map<String, @Nullable Object>>> each : byPlace.entrySet()) {
            places.add(new Place(each.getKey(), each.getValue()));
        }
        return places;
    }

    /** The goals under one, none twice; a goal whose parent is not shown stands at the top. */
    private static List<Goal> tree(List<Map<String, @Nullable Object>> goals, String parent, Set<String> seen) {
        Set<String> shown = new LinkedHashSet<>();
        goals.forEach(goal -> shown.add(Tree.text(goal, "key")));
        List<Goal> branches = new ArrayList<>();
        for (Map<String, @Nullable Object> goal : goals) {
            String above = Tree.text(goal, "parent");
            if ((shown.contains(above) ? above : "").equals(parent) && seen.add(Tree.text(goal, "key"))) {
                branches.add(new Goal(goal, tree(goals, Tree.text(goal, "key"), seen)));
            }
        }
        return branches;
    }
}
