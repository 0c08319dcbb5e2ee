package nl.netwerkspoor.query.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The growth path of an arrangement as a drawing, left to right in time: a row per thing, oldest first, and a line from
 * each to what it became.
 *
 * @param height of the drawing, its width being {@link #WIDTH}
 */
record Drawing(int height, List<Node> nodes, List<Edge> edges, List<Mark> marks) {

    static final int WIDTH = 760;

    private static final int LEFT = 16;
    private static final int RIGHT = 16;
    private static final int ROW = 74;
    private static final int TOP = 30;

    /** A thing: a bar over the days in which it may have begun, with its name above. */
    record Node(
            String ref,
            String name,
            String kind,
            String when,
            String target,
            boolean certain,
            boolean open,
            boolean day,
            int from,
            int to,
            int y,
            int textX,
            String anchor) {}

    /** A step from one thing to the next. */
    record Edge(String path, String kind, boolean certain, String target) {}

    /** A year on the axis. */
    record Mark(int x, int year) {}

    static Drawing of(
            List<Map<String, @Nullable Object>> nodes,
            List<Map<String, @Nullable Object>> edges,
            Map<String, String> targets,
            Axis axis,
            Words words) {
        List<Map<String, @Nullable Object>> ordered = new ArrayList<>(nodes.reversed());
        ordered.sort(Comparator.<Map<String, @Nullable Object>, Boolean>comparing(
                        node -> Tree.text(node, "ref").startsWith("arrangement:"))
                .thenComparing(node -> Tree.text(Tree.map(node, "dated"), "earliest"))
                .thenComparing(node -> depth(Tree.text(node, "ref"), edges, 0), Comparator.reverseOrder()));
        Map<String, Node> placed = new HashMap<>();
        List<Node> drawn = new ArrayList<>();
        for (Map<String, @Nullable Object> node : ordered) {
            String ref = Tree.text(node, "ref");
            Map<String, @Nullable Object> dated = Tree.map(node, "dated");
            String earliest = (String) dated.get("earliest");
            String latest = (String) dated.get("latest");
            int from = earliest == null ? LEFT : x(axis, LocalDate.parse(earliest));
            int to = latest == null
                    ? WIDTH - RIGHT
                    : x(axis, LocalDate.parse(latest).plusDays(1));
            int y = TOP + ROW * drawn.size() + 42;
            boolean atEnd = from > WIDTH * 0.55;
            Node made = new Node(
                    ref,
                    Tree.text(node, "name"),
                    words.kindOf(ref),
                    words.when(dated),
                    targets.getOrDefault(ref, ""),
                    Tree.certain(node),
                    earliest == null,
                    earliest != null && earliest.equals(latest),
                    from,
                    Math.max(to, from + 6),
                    y,
                    atEnd ? Math.max(to, from + 6) : from,
                    atEnd ? "end" : "start");
            placed.put(ref, made);
            drawn.add(made);
        }
        List<Edge> lines = new ArrayList<>();
        for (Map<String, @Nullable Object> edge : edges) {
            Node from = placed.get(Tree.text(edge, "from"));
            Node to = placed.get(Tree.text(edge, "to"));
            if (from != null && to != null) {
                lines.add(new Edge(
                        curve(from, to),
                        from.kind(),
                        Tree.certain(edge),
                        targets.getOrDefault(from.ref() + ">" + to.ref(), "")));
            }
        }
        List<Mark> marks = axis.ticks().stream()
                .map(tick -> new Mark(x(axis, LocalDate.of(tick.year(), 1, 1)), tick.year()))
                .toList();
        return new Drawing(TOP + ROW * drawn.size() + 44, drawn, lines, marks);
    }

    /** How a drawing calls kinds and dates. */
    interface Words {
        String kindOf(String ref);

        String when(@Nullable Object dated);
    }

    private static String curve(Node from, Node to) {
        int startX = from.to();
        int endX = Math.max(to.from(), Math.min(to.to(), startX + 24));
        int startY = from.y() + 8;
        int endY = to.y() + (to.y() > from.y() ? -7 : 7);
        int middle = (startY + endY) / 2;
        return String.format(
                Locale.ROOT, "M%d %dC%d %d %d %d %d %d", startX, startY, startX, middle, endX, middle, endX, endY);
    }

    private static int depth(String ref, List<Map<String, @Nullable Object>> edges, int deep) {
        int deepest = deep;
        for (Map<String, @Nullable Object> edge : edges) {
            if (deep < edges.size() && Tree.text(edge, "from").equals(ref)) {
                deepest = Math.max(deepest, depth(Tree.text(edge, "to"), edges, deep + 1));
            }
        }
        return deepest;
    }

    private static int x(Axis axis, LocalDate day) {
        return (int) Math.round(LEFT + axis.share(day) * (WIDTH - LEFT - RIGHT));
    }
}
