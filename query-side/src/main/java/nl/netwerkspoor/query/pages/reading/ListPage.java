package nl.netwerkspoor.query.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.query.api.BadParameter;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists: everything of one kind, with what is known of it. */
@Controller
class ListPage {

    private final Pages pages;
    private final Behind behind;
    private final Wording wording;
    private final Spoken spoken;
    private final Replaying replaying;

    ListPage(Pages pages, Behind behind, Wording wording, Spoken spoken, Replaying replaying) {
        this.pages = pages;
        this.behind = behind;
        this.wording = wording;
        this.spoken = spoken;
        this.replaying = replaying;
    }

    private static final int AT_ONCE = 200;

    /**
     * Rows under one heading; an empty heading is none.
     *
     * @param after what the list goes on after, for `na` in the address; null where these rows are the last
     */
    record Section(String heading, List<Row> rows, @Nullable String after) {}

    /** A thing: its name and what is known of it, with the ground of its being there. */
    record Row(
            String id,
            String kind,
            String name,
            boolean certain,
            List<Cell> cells,
            @Nullable Object because) {}

    /** One thing known, with the ground of it where it has one of its own. */
    record Cell(String label, String text, boolean certain) {}

    @GetMapping(
            "/trajecten/{traject}/{page:tafels|aanbieders|organisaties|mensen|ideeen|doelen|knelpunten|vragen|resultaten|netwerk}")
    String list(
            @PathVariable String traject,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable String op,
            @RequestParam(required = false) @Nullable String na,
            Model model) {
        Further further = new Further(pages.day("op", op, pages.today()).toString(), na);
        Map<String, String> names = spoken.names(traject);
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        switch (page) {
            case "tafels" -> sections.add(things(answers, traject, further, "tables", "table", names));
            case "aanbieders" -> sections.add(things(answers, traject, further, "providers", "organisation", names));
            case "organisaties" ->
                sections.add(things(answers, traject, further, "organisations", "organisation", names));
            case "ideeen" -> {
                sections.add(things(answers, traject, further, "ideas", "idea", names));
                sections.add(headed("inquiries", things(answers, traject, further, "inquiries", "inquiry", names)));
            }
            case "doelen" -> sections.add(things(answers, traject, further, "goals", "goal", names));
            case "knelpunten" -> sections.add(things(answers, traject, further, "obstacles", "obstacle", names));
            case "vragen" -> sections.add(things(answers, traject, further, "questions", "question", names));
            case "resultaten" -> {
                sections.add(things(answers, traject, further, "results", "goal", names));
                sections.add(headed("factors", things(answers, traject, further, "factors", "arrangement", names)));
                sections.add(headed("influences", things(answers, traject, further, "influences", "question", names)));
            }
            case "mensen" -> sections.addAll(people(pages.ask().view(traject, "people", Map.of("at", further.day()))));
            default -> {
                List<Map<String, @Nullable Object>> ties =
                        Tree.maps(pages.ask().view(traject, "network", Map.of("at", further.day())), "ties");
                int from = Math.min(first(na), ties.size());
                int to = Math.min(from + AT_ONCE, ties.size());
                List<Map<String, @Nullable Object>> shown = ties.subList(from, to);
                answers.addAll(shown);
                sections.add(new Section("", ties(shown, names), to == ties.size() ? null : "network/" + to));
                if (na == null) {
                    model.addAttribute("shown", replaying.of(pages.record(traject), LocalDate.parse(further.day())));
                }
            }
        }
        sections.removeIf(section -> section.rows().isEmpty());
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("page", page);
        model.addAttribute("day", op);
        model.addAttribute("sections", sections);
        model.addAttribute("behind", behind.in(traject, answers));
        return "reading/list";
    }

    private Section headed(String name, Section section) {
        return new Section(spoken.say("list.heading." + name), section.rows(), section.after());
    }

    private static int first(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("network/[0-9]{1,9}")) {
            throw new BadParameter("na", null, "dit is niet van deze lijst", "this does not belong to this list");
        }
        return Integer.parseInt(after.substring("network/".length()));
    }

    private Section things(
            List<Map<String, @Nullable Object>> answers,
            String traject,
            Further further,
            String view,
            String kind,
            Map<String, String> names) {
        Map<String, String> parameters = further.of(view, AT_ONCE);
        if (parameters == null) {
            return new Section("", List.of(), null);
        }
        Map<String, @Nullable Object> answer = pages.ask().view(traject, view, parameters);
        answers.add(answer);
        List<Row> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> item : Tree.maps(answer, "items")) {
            Object because = item.get("because");
            Object ground = because instanceof Map<?, ?> map && !map.containsKey("total")
                    ? Tree.map(item, "because").get("certainty")
                    : because;
            rows.add(new Row(
                    Tree.text(item, "key"),
                    kind,
                    Tree.text(item, "name"),
                    Tree.certain(item),
                    cells(view, item, names),
                    ground));
        }
        return new Section("", rows, Further.after(view, answer));
    }

    private List<Cell> cells(String view, Map<String, @Nullable Object> item, Map<String, String> names) {
        Cells cells = new Cells();
        switch (view) {
            case "tables" -> {
                cells.code("kind", "TABLE_KIND", Tree.text(item, "kind"));
                cells.add("since", wording.since(item.get("since")));
                for (Map<String, @Nullable Object> seat : Tree.maps(item, "seats")) {
                    cells.add(
                            Boolean.TRUE.equals(seat.get("client")) ? "clientSeat" : "seat",
                            Tree.text(seat, "name") + number(seat.get("size")),
                            Tree.certain(seat));
                }
                Map<String, @Nullable Object> meetings = Tree.map(item, "meetings");
                if (!Tree.maps(meetings, "items").isEmpty()) {
                    cells.add("met", wording.range(Tree.map(meetings, "times")));
                }
                for (Map<String, @Nullable Object> meeting : Tree.maps(meetings, "items")) {
                    cells.add("meeting", Tree.text(meeting, "text"), Tree.certain(meeting));
                }
            }
            case "providers" -> {
                for (Map<String, @Nullable Object> intake : Tree.maps(item, "intake")) {
                    String audience = Tree.text(intake, "audience");
                    cells.add(
                            "intake." + Tree.text(intake, "value"),
                            audience.isEmpty()
                                    ? spoken.say("list.audienceUnknown")
                                    : wording.code("AUDIENCE", audience),
                            Tree.certain(intake));
                }
                for (Map<String, @Nullable Object> practice : Tree.maps(item, "practices")) {
                    cells.add(
                            "practice", wording.code("PRACTICE", Tree.text(practice, "value")), Tree.certain(practice));
                }
                for (Map<String, @Nullable Object> requirement : Tree.maps(item, "requirements")) {
                    cells.add("requirement", Tree.text(requirement, "requirement"), Tree.certain(requirement));
                }
            }
            case "organisations" -> {
                cells.code("kind", "ORGANISATION_KIND", Tree.text(item, "kind"));
                cells.add("since", wording.since(item.get("since")));
                List<String> places = new ArrayList<>();
                Tree.texts(item, "municipalities").forEach(place -> places.add(spoken.place(place)));
                cells.add("places", String.join(", ", places));
                if (Boolean.TRUE.equals(item.get("clientRun"))) {
                    cells.add("clientRun", spoken.say("list.yes"));
                }
                refs(cells, item, "partOf", "organisation", names);
                refs(cells, item, "seats", "table", names);
                refs(cells, item, "hosts", "arrangement", names);
                for (Map<String, @Nullable Object> partnership : Tree.maps(item, "partnerships")) {
                    cells.add("with", named(Tree.texts(partnership, "with"), names), Tree.certain(partnership));
                }
            }
            case "ideas" -> {
                cells.states("idea.", item);
                cells.add("since", wording.when(item.get("when")));
                cells.add("by", named(Tree.texts(item, "by"), names));
                cells.add("text", Tree.text(item, "text"));
                for (Map<String, @Nullable Object> taken : Tree.maps(item, "takenUp")) {
                    String ref = Tree.text(taken, "ref");
                    cells.add("takenUp", names.getOrDefault(ref, ref), Tree.certain(taken));
                }
            }
            case "inquiries" -> {
                cells.code("method", "METHOD", Tree.text(item, "method"));
                cells.add("since", wording.when(item.get("when")));
                cells.add("by", named(Tree.texts(item, "by"), names));
                cells.add("text", Tree.text(item, "text"));
                refs(cells, item, "shared", "", names);
            }
            case "goals" -> {
                cells.code("theme", "THEME", Tree.text(item, "theme"));
                String parent = "goal:" + Tree.text(item, "parent");
                cells.add("parent", names.getOrDefault(parent, ""));
                cells.add("since", wording.since(item.get("since")));
                cells.add("by", named(Tree.texts(item, "by"), names));
                for (Map<String, @Nullable Object> subject : Tree.maps(item, "subjects")) {
                    for (Map<String, @Nullable Object> verdict : Tree.maps(subject, "verdicts")) {
                        cells.add(
                                "subject",
                                Tree.text(subject, "name") + ": "
                                        + wording.code("VERDICT", Tree.text(verdict, "value")),
                                Tree.certain(verdict));
                    }
                }
            }
            case "obstacles" -> {
                cells.states("obstacle.", item);
                cells.code("category", "OBSTACLE_CATEGORY", Tree.text(item, "category"));
                cells.add("text", Tree.text(item, "text"));
                cells.add("about", named(Tree.texts(item, "about"), names));
            }
            case "questions" -> {
                cells.states("question.", item);
                cells.add("by", named(Tree.texts(item, "by"), names));
                cells.add("about", named(Tree.texts(item, "about"), names));
                for (Map<String, @Nullable Object> closing : Tree.maps(item, "closings")) {
                    cells.add("answer", Tree.text(closing, "text"), Tree.certain(closing));
                }
                for (Map<String, @Nullable Object> later : Tree.maps(item, "since")) {
                    cells.add("later", Tree.text(later, "sentence"), Tree.certain(later));
                }
            }
            case "results" -> {
                for (Map<String, @Nullable Object> result : Tree.maps(item, "results")) {
                    Map<String, @Nullable Object> value = Tree.map(result, "value");
                    if (!value.isEmpty()) {
                        cells.add(
                                "measured",
                                wording.range(value) + " " + Tree.text(result, "unit") + " ("
                                        + wording.when(result.get("when")) + ")",
                                Tree.certain(result));
                    }
                    cells.add("told", Tree.text(result, "text"), Tree.certain(result));
                }
            }
            case "factors" -> {
                cells.add("seen", spoken.count(item.get("count")));
                for (Map<String, @Nullable Object> observation : Tree.maps(item, "observations")) {
                    cells.add("told", Tree.text(observation, "text"), Tree.certain(observation));
                }
            }
            default -> {
                cells.add("by", named(Tree.texts(item, "by"), names));
                cells.code("confidence", "CONFIDENCE", Tree.text(item, "confidence"));
                cells.add("text", Tree.text(item, "text"));
            }
        }
        return cells.all;
    }

    /** What is known of one thing; what is not known is left out. */
    private final class Cells {

        private final List<Cell> all = new ArrayList<>();

        private void add(String label, String text) {
            add(label, text, true);
        }

        private void add(String label, String text, boolean certain) {
            if (!text.isBlank()) {
                all.add(new Cell(spoken.say("list." + label), text, certain));
            }
        }

        private void code(String label, String list, String code) {
            if (!code.isEmpty()) {
                add(label, wording.capital(wording.code(list, code)));
            }
        }

        private void states(String prefix, Map<String, @Nullable Object> item) {
            for (Map<String, @Nullable Object> state : Tree.maps(item, "states")) {
                add("state", spoken.say(prefix + Tree.text(state, "value")), Tree.certain(state));
            }
        }
    }

    private static void refs(
            Cells cells, Map<String, @Nullable Object> item, String field, String kind, Map<String, String> names) {
        for (Map<String, @Nullable Object> state : Tree.maps(item, field)) {
            String value = Tree.text(state, "value");
            String ref = value.contains(":") || kind.isEmpty() ? value : kind + ":" + value;
            cells.add(field, names.getOrDefault(ref, value), Tree.certain(state));
        }
    }

    private static String named(List<String> refs, Map<String, String> names) {
        List<String> named = new ArrayList<>();
        refs.forEach(ref -> named.add(names.getOrDefault(ref, ref)));
        return String.join(", ", named);
    }

    private String number(@Nullable Object size) {
        if (!(size instanceof Map<?, ?> range) || range.get("min") == null) {
            return "";
        }
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        both.put("min", range.get("min"));
        both.put("max", range.get("max"));
        String words = wording.range(both);
        return words.equals("1") ? "" : " (" + words + ")";
    }

    private List<Section> people(Map<String, @Nullable Object> people) {
        List<Section> sections = new ArrayList<>();
        for (String part : List.of("background", "stepsUp", "stepsBack")) {
            List<Row> rows = new ArrayList<>();
            for (Map<String, @Nullable Object> group : Tree.maps(people, part)) {
                Cells cells = new Cells();
                cells.add("people", spoken.count(group.get("people")));
                cells.add("year", Tree.text(group, "year"));
                rows.add(new Row(
                        "",
                        "participant",
                        wording.capital(Tree.text(group, "label")),
                        true,
                        cells.all,
                        group.get("because")));
            }
            sections.add(new Section(spoken.say("list.heading." + part), rows, null));
        }
        return sections;
    }

    private List<Row> ties(List<Map<String, @Nullable Object>> ties, Map<String, String> names) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> tie : ties) {
            String from = Tree.text(tie, "from");
            String to = Tree.text(tie, "to");
            Cells cells = new Cells();
            cells.add("since", wording.since(tie.get("since")));
            rows.add(new Row(
                    "",
                    wording.kindOf(from),
                    names.getOrDefault(from, from) + " " + spoken.say("tie." + Tree.text(tie, "kind")) + " "
                            + names.getOrDefault(to, to),
                    Tree.certain(tie),
                    cells.all,
                    tie.get("because")));
        }
        return rows;
    }
}
