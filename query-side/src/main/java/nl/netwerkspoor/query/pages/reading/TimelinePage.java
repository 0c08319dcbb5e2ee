package nl.netwerkspoor.query.pages.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All that happened, in the order of the world or of the record; vague dates drawn as their range. */
@Controller
class TimelinePage {

    private static final int ROWS = 50;
    private static final String BY_RECORD = "vastgelegd";

    private final Pages pages;
    private final Behind behind;
    private final Wording wording;

    TimelinePage(Pages pages, Behind behind, Wording wording) {
        this.pages = pages;
        this.behind = behind;
        this.wording = wording;
    }

    /**
     * What the reader asks for; each field is a field of the form and of the address.
     *
     * @param soort kind of happening
     * @param over thing, as `kind:key`
     * @param plaats place
     * @param bron kind of source
     * @param woorden words in a text
     * @param volgorde `gebeurd` or `vastgelegd`
     */
    record Filter(
            @Nullable String soort,
            @Nullable String over,
            @Nullable String plaats,
            @Nullable String bron,
            @Nullable String woorden,
            @Nullable String volgorde) {

        public boolean byRecord() {
            return BY_RECORD.equals(volgorde);
        }

        public boolean any() {
            return filled().keySet().stream().anyMatch(name -> !name.equals("volgorde"));
        }

        private Map<String, String> filled() {
            Map<String, @Nullable String> all = new LinkedHashMap<>();
            all.put("soort", soort);
            all.put("over", over);
            all.put("plaats", plaats);
            all.put("bron", bron);
            all.put("woorden", woorden);
            all.put("volgorde", byRecord() ? BY_RECORD : null);
            Map<String, String> filled = new LinkedHashMap<>();
            all.forEach((name, value) -> {
                if (value != null && !value.isBlank()) {
                    filled.put(name, value);
                }
            });
            return filled;
        }
    }

    /** Something to choose: its value and its words. */
    record Option(String value, String label) {}

    /** Options under one heading. */
    record Group(String label, List<Option> options) {}

    /** A filter that is on, and the address without it. */
    record On(String name, String words, String without) {}

    /** A row: a heading where the year changes, the happening and its drawing. */
    record Row(@Nullable String heading, Line line, Axis.Range range) {}

    @GetMapping("/trajecten/{traject}/tijdlijn")
    String timeline(
            @PathVariable String traject,
            Filter filter,
            @RequestParam(required = false) @Nullable String na,
            Model model) {
        Facts facts = pages.facts(traject);
        Axis axis = Axis.of(facts.all(), pages.today());
        Map<String, @Nullable Object> answer = pages.ask().timeline(traject, question(filter, na));
        List<Group> things = things(facts);
        String home = "/trajecten/" + traject + "/tijdlijn";
        model.addAttribute("home", home);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds(facts));
        model.addAttribute("things", things);
        model.addAttribute("places", places(facts));
        model.addAttribute(
                "sources",
                CodeList.SOURCE_KIND.codes().stream()
                        .map(code -> new Option(code, wording.code(CodeList.SOURCE_KIND, code)))
                        .toList());
        model.addAttribute("on", on(filter, things, home));
        model.addAttribute("axis", axis);
        List<Row> rows = rows(answer, axis, filter.byRecord());
        String next = Tree.text(answer, "next");
        model.addAttribute("rows", rows);
        model.addAttribute("found", next.isEmpty() && na == null ? rows.size() : null);
        model.addAttribute("total", facts.all().size());
        model.addAttribute("more", next.isEmpty() ? null : address(home, filter.filled(), "na", next));
        return "reading/timeline";
    }

    private static MultiValueMap<String, String> question(Filter filter, @Nullable String na) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        Map<String, String> filled = filter.filled();
        Map.of("soort", "what", "over", "thing", "plaats", "where", "bron", "source", "woorden", "q")
                .forEach((dutch, english) -> {
                    String value = filled.get(dutch);
                    if (value != null) {
                        question.add(english, value);
                    }
                });
        question.add("order", filter.byRecord() ? "record" : "when");
        question.add("limit", String.valueOf(ROWS));
        if (na != null) {
            question.add("cursor", na);
        }
        return question;
    }

    private List<Row> rows(Map<String, @Nullable Object> answer, Axis axis, boolean byRecord) {
        List<Row> rows = new ArrayList<>();
        String last = null;
        for (Map<String, @Nullable Object> item : Tree.maps(answer, "items")) {
            Line line = behind.line(item);
            String heading = byRecord
                    ? wording.day(Tree.text(item, "recordedAt"))
                    : line.earliest() == null ? "" : line.earliest().substring(0, 4);
            rows.add(new Row(heading.equals(last) ? null : heading, line, axis.range(line.earliest(), line.latest())));
            last = heading;
        }
        return rows;
    }

    private List<Group> kinds(Facts facts) {
        Map<String, List<Option>> bySection = new LinkedHashMap<>();
        List<Kind> used = facts.all().stream()
                .map(fact -> Catalogue.of(fact.happening()))
                .distinct()
                .toList();
        for (Kind kind : Catalogue.kinds()) {
            if (used.contains(kind)) {
                bySection
                        .computeIfAbsent(wording.section(kind), section -> new ArrayList<>())
                        .add(new Option(kind.what(), wording.kind(kind.what())));
            }
        }
        return groups(bySection);
    }

    private List<Group> things(Facts facts) {
        List<Name> names = new ArrayList<>();
        for (ThingKind kind : ThingKind.values()) {
            for (ThingKey thing : facts.things(kind)) {
                names.add(Things.name(facts, thing, Fact.NEVER));
            }
        }
        Answer words = pages.words(names);
        Map<String, List<Option>> byKind = new LinkedHashMap<>();
        for (Name name : names) {
            byKind.computeIfAbsent(
                            wording.capital(
                                    wording.thing(wording.kindOf(name.of().ref()))),
                            kind -> new ArrayList<>())
                    .add(new Option(name.of().ref(), words.name(name)));
        }
        byKind.values()
                .forEach(options -> options.sort(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER)));
        return groups(byKind);
    }

    private static List<Group> groups(Map<String, List<Option>> byLabel) {
        List<Group> groups = new ArrayList<>();
        byLabel.forEach((label, options) -> groups.add(new Group(label, options)));
        return groups;
    }

    private static List<Option> places(Facts facts) {
        Map<String, Option> places = new TreeMap<>();
        for (Fact fact : facts.all()) {
            for (Place place : fact.telling().where()) {
                String municipality = Municipalities.name(place.municipality());
                String label = place.neighbourhood() == null
                        ? municipality
                        : municipality + ", " + place.neighbourhood().replace('-', ' ');
                places.put(label, new Option(place.toString(), label));
            }
        }
        return List.copyOf(places.values());
    }

    private List<On> on(Filter filter, List<Group> things, String home) {
        List<On> on = new ArrayList<>();
        filter.filled().forEach((name, value) -> {
            if (!name.equals("volgorde")) {
                Map<String, String> without = new LinkedHashMap<>(filter.filled());
                without.remove(name);
                on.add(new On(name, words(name, value, things), address(home, without, null, null)));
            }
        });
        return on;
    }

    private String words(String name, String value, List<Group> things) {
        return switch (name) {
            case "soort" -> wording.kind(value);
            case "over" ->
                things.stream()
                        .flatMap(group -> group.options().stream())
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
            case "bron" -> wording.code(CodeList.SOURCE_KIND, value);
            default -> value;
        };
    }

    private static String address(
            String home, Map<String, String> parameters, @Nullable String name, @Nullable String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(home);
        parameters.forEach((parameter, given) -> address.queryParam(parameter, "{" + parameter + "}"));
        Map<String, String> values = new LinkedHashMap<>(parameters);
        if (name != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, Objects.requireNonNull(value));
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
