package nl.netwerkspoor.query.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of what: the growth path of each arrangement, the life of each initiative, and each wish. */
@Controller
class GrowthPage {

    private static final int PATHS = 40;
    private static final int LIVES = 60;
    private static final int WISHES = 200;

    private final Pages pages;
    private final Behind behind;
    private final Wording wording;
    private final Spoken spoken;

    GrowthPage(Pages pages, Behind behind, Wording wording, Spoken spoken) {
        this.pages = pages;
        this.behind = behind;
        this.wording = wording;
        this.spoken = spoken;
    }

    /** An arrangement with its path; the drawing is null where nothing is known of what came before. */
    record Grown(
            Map<String, @Nullable Object> arrangement,
            @Nullable Drawing drawing,
            Branch path) {}

    /**
     * A thing in the path, with what it came from.
     *
     * @param step the step to what it became; null at the arrangement itself
     * @param again whether it stands with all it came from elsewhere in the path
     */
    record Branch(
            String id,
            Map<String, @Nullable Object> node,
            @Nullable Step step,
            boolean again,
            List<Branch> from) {}

    /** A step from one thing to the next: how, how long it took, what moved it. */
    record Step(
            String id,
            String kind,
            boolean certain,
            String lasted,
            @Nullable Object moved,
            @Nullable Object because) {}

    /** An initiative with the phases it went through, each with the days in which it was reached. */
    record Life(Map<String, @Nullable Object> initiative, List<Reached> phases, boolean certain) {}

    /** A phase reached. */
    record Reached(
            String phase,
            boolean certain,
            String between,
            Axis.Range range,
            @Nullable Object because) {}

    @GetMapping("/trajecten/{traject}/gegroeid")
    String growth(@PathVariable String traject, @RequestParam(required = false) @Nullable String na, Model model) {
        Further further = new Further(pages.today().toString(), na);
        Axis axis = Axis.of(pages.facts(traject).all(), pages.today());
        List<Object> answers = new ArrayList<>();
        Map<String, @Nullable Object> arrangements = part(traject, "arrangements", further, PATHS);
        List<Grown> grown = new ArrayList<>();
        for (Map<String, @Nullable Object> arrangement : Tree.maps(arrangements, "items")) {
            Map<String, @Nullable Object> growth = pages.ask().growth(traject, Tree.text(arrangement, "key"), Map.of());
            answers.add(arrangement);
            answers.add(growth);
            grown.add(grown(arrangement, growth));
        }
        grown.sort((one, other) -> Boolean.compare(one.drawing() == null, other.drawing() == null));
        Map<String, @Nullable Object> initiatives = part(traject, "initiatives", further, LIVES);
        Map<String, @Nullable Object> ideas = part(traject, "ideas", further, WISHES);
        answers.add(initiatives);
        answers.add(ideas);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("whole", na == null);
        model.addAttribute("grown", grown);
        model.addAttribute("grownAfter", Further.after("arrangements", arrangements));
        model.addAttribute(
                "lives",
                Tree.maps(initiatives, "items").stream()
                        .map(initiative -> life(initiative, axis))
                        .toList());
        model.addAttribute("livesAfter", Further.after("initiatives", initiatives));
        model.addAttribute("ideas", Tree.maps(ideas, "items"));
        model.addAttribute("ideasAfter", Further.after("ideas", ideas));
        model.addAttribute("axis", axis);
        model.addAttribute("names", spoken.names(traject));
        model.addAttribute("behind", behind.in(traject, answers));
        return "reading/growth";
    }

    /** As much of a list as the page shows; nothing where another list goes on. */
    private Map<String, @Nullable Object> part(String traject, String view, Further further, int atOnce) {
        Map<String, String> parameters = further.of(view, atOnce);
        return parameters == null ? Map.of() : pages.ask().view(traject, view, parameters);
    }

    private Grown grown(Map<String, @Nullable Object> arrangement, Map<String, @Nullable Object> growth) {
        String key = Tree.text(arrangement, "key");
        List<Map<String, @Nullable Object>> nodes = Tree.maps(growth, "nodes");
        List<Map<String, @Nullable Object>> edges = Tree.maps(growth, "edges");
        Map<String, Map<String, @Nullable Object>> byRef = new HashMap<>();
        nodes.forEach(node -> byRef.put(Tree.text(node, "ref"), node));
        Map<String, String> targets = new HashMap<>();
        Branch path = branch(key, "arrangement:" + key, null, byRef, edges, targets, new HashSet<>());
        if (edges.isEmpty()) {
            return new Grown(arrangement, null, path);
        }
        Drawing drawing = Drawing.of(nodes, edges, targets, around(nodes), new Drawing.Words() {
            @Override
            public String kindOf(String ref) {
                return wording.kindOf(ref);
            }

            @Override
            public String when(@Nullable Object dated) {
                return wording.when(dated);
            }
        });
        return new Grown(arrangement, drawing, path);
    }

    private Branch branch(
            String key,
            String ref,
            @Nullable Map<String, @Nullable Object> edge,
            Map<String, Map<String, @Nullable Object>> byRef,
            List<Map<String, @Nullable Object>> edges,
            Map<String, String> targets,
            Set<String> seen) {
        boolean again = !seen.add(ref);
        String id = "pad-" + key + "-" + (seen.size() + targets.size());
        targets.putIfAbsent(ref, id);
        Step step = null;
        if (edge != null) {
            String stepId = id + "-stap";
            targets.putIfAbsent(ref + ">" + Tree.text(edge, "to"), stepId);
            Map<String, @Nullable Object> duration = Tree.map(edge, "duration");
            step = new Step(
                    stepId,
                    Tree.text(edge, "kind"),
                    Tree.certain(edge),
                    spoken.lasted(duration.get("min"), duration.get("max")),
                    edge.get("moved"),
                    edge.get("because"));
        }
        List<Branch> from = new ArrayList<>();
        if (!again) {
            for (Map<String, @Nullable Object> each : edges) {
                if (Tree.text(each, "to").equals(ref)) {
                    from.add(branch(key, Tree.text(each, "from"), each, byRef, edges, targets, seen));
                }
            }
        }
        return new Branch(id, byRef.getOrDefault(ref, Map.of("ref", ref, "name", ref)), step, again, from);
    }

    private static Axis around(List<Map<String, @Nullable Object>> nodes) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Map<String, @Nullable Object> node : nodes) {
            for (String bound : List.of("earliest", "latest")) {
                if (Tree.map(node, "dated").get(bound) instanceof String day) {
                    LocalDate date = LocalDate.parse(day);
                    first = date.isBefore(first) ? date : first;
                    last = date.isAfter(last) ? date : last;
                }
            }
        }
        return first.isAfter(last) ? Axis.of(LocalDate.EPOCH, LocalDate.EPOCH) : Axis.of(first, last);
    }

    private Life life(Map<String, @Nullable Object> initiative, Axis axis) {
        List<Reached> phases = new ArrayList<>();
        for (Map<String, @Nullable Object> phase : Tree.maps(initiative, "phases")) {
            Map<String, @Nullable Object> reached = Tree.map(phase, "reached");
            String earliest = (String) reached.get("earliest");
            String latest = (String) reached.get("latest");
            phases.add(new Reached(
                    Tree.text(phase, "phase"),
                    Tree.certain(phase),
                    wording.between(earliest, latest),
                    axis.range(earliest, latest),
                    phase.get("because")));
        }
        return new Life(initiative, phases, Tree.certain(initiative));
    }
}
