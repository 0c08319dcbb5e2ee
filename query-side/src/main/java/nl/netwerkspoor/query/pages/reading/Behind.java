package nl.netwerkspoor.query.pages.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The happenings behind the figures of a page, looked up at once for the whole page. */
@Component
class Behind {

    private static final int SHOWN = 10;

    private final Pages pages;
    private final Wording wording;

    Behind(Pages pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /** Those of one page, by position; of a `because` in the order of the record. */
    record Found(Map<Long, Line> lines) {

        /** The happenings of a `because`, the first of them where there are many; or those of a list of positions. */
        public List<Line> of(@Nullable Object because) {
            List<Line> found = new ArrayList<>();
            for (long position : shown(because)) {
                Line line = lines.get(position);
                if (line != null) {
                    found.add(line);
                }
            }
            return found;
        }

        /** Whether the ground of a figure is a sentence, as it is where people are counted. */
        public boolean spoken(@Nullable Object because) {
            return because instanceof String;
        }

        /** Where all of a `because` can be read; null where {@link #of} has them all. */
        public @Nullable String all(@Nullable Object because) {
            return because instanceof Map<?, ?> map && map.get("all") instanceof String all && total(because) > SHOWN
                    ? WhyPage.address(all)
                    : null;
        }

        /** How many happenings a `because` has. */
        public int total(@Nullable Object because) {
            return because instanceof Map<?, ?> map && map.get("total") instanceof Number total ? total.intValue() : 0;
        }
    }

    private static List<Long> shown(@Nullable Object because) {
        List<Long> positions = Tree.positions(because);
        return because instanceof Map<?, ?> && positions.size() > SHOWN ? positions.subList(0, SHOWN) : positions;
    }

    /** Looks up every happening that anything in an answer was derived from. */
    Found in(String traject, @Nullable Object... answers) {
        TreeSet<Long> positions = new TreeSet<>();
        for (Object answer : answers) {
            collect(answer, positions);
        }
        return of(traject, positions);
    }

    /** Looks up these happenings. */
    Found of(String traject, Collection<Long> positions) {
        return of(pages.record(traject), positions);
    }

    /** Looks up these happenings as a record has them. */
    Found of(TrajectRecord record, Collection<Long> positions) {
        Map<Long, Line> lines = new HashMap<>();
        List<Map<String, @Nullable Object>> items = record.cited(positions);
        if (pages.words(items).plain(items, "", "") instanceof List<?> plain) {
            for (Object item : plain) {
                if (item instanceof Map<?, ?> map) {
                    Line line = line(map);
                    lines.put(line.position(), line);
                }
            }
        }
        return new Found(lines);
    }

    /** A line of the timeline, as pages list it. */
    Line line(Map<?, ?> item) {
        Map<?, ?> dated = item.get("dated") instanceof Map<?, ?> map ? map : Map.of();
        String earliest = dated.get("earliest") instanceof String day ? day : null;
        String latest = dated.get("latest") instanceof String day ? day : null;
        return new Line(
                item.get("position") instanceof Number position ? position.longValue() : 0,
                String.valueOf(item.get("sentence")),
                wording.when(dated),
                wording.days(dated),
                colour(String.valueOf(item.get("what"))),
                earliest == null || !earliest.equals(latest),
                earliest,
                latest);
    }

    /** The kind of thing whose colour a kind of happening has. */
    static String colour(String what) {
        Kind kind = Catalogue.named(what);
        if (kind == null) {
            return "traject";
        }
        if (what.startsWith("participant-")) {
            return "participant";
        }
        if (what.startsWith("obstacle-")) {
            return "obstacle";
        }
        return switch (kind.section()) {
            case "network", "provider" -> "organisation";
            case "need" -> "idea";
            case "direction" -> "goal";
            case "sense", "record" -> "question";
            default -> kind.section();
        };
    }

    private static void collect(@Nullable Object answer, Collection<Long> positions) {
        switch (answer) {
            case Map<?, ?> map -> {
                if (map.containsKey("total")) {
                    positions.addAll(shown(map));
                }
                map.forEach((name, value) -> {
                    if (name.equals("moved")) {
                        positions.addAll(Tree.positions(value));
                    } else {
                        collect(value, positions);
                    }
                });
            }
            case List<?> list -> list.forEach(each -> collect(each, positions));
            case null, default -> {
                // a leaf
            }
        }
    }
}
