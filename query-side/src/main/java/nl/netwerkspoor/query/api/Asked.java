package nl.netwerkspoor.query.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.views.Because;
import org.jspecify.annotations.Nullable;

/**
 * A question about one traject: the facts as known, the day, and which part of the answer.
 *
 * @param traject the traject
 * @param record all that was recorded, as far as it was known
 * @param moment the two times
 * @param current the position that the views have reached
 * @param limit how many items at most
 * @param cursor the item to go on after; null for the first
 * @param because the JSON Pointer (RFC 6901) of the figure whose happenings are asked for; null for the figures
 * @param words the vault
 * @param setAside how many happenings the view could not take
 */
record Asked(
        TrajectKey traject,
        TrajectRecord record,
        Moment moment,
        long current,
        int limit,
        @Nullable String cursor,
        @Nullable String because,
        Answer.Words words,
        int setAside) {

    /** The same about a view that could not take so many happenings. */
    Asked settingAside(int happenings) {
        return new Asked(traject, record, moment, current, limit, cursor, because, words, happenings);
    }

    /** The day, counted from 1970-01-01. */
    long day() {
        return moment.at().toEpochDay();
    }

    /** The facts, as far as they were known. */
    Facts facts() {
        return record.facts();
    }

    /** The same question of what was known at a position. */
    Asked knownAt(long position) {
        return new Asked(
                traject,
                record.first(record.sizeUpTo(position)),
                new Moment(moment.at(), position),
                current,
                limit,
                cursor,
                because,
                words,
                setAside);
    }

    /** `{asOf, items, next}` of items that are made already. */
    Map<String, @Nullable Object> page(List<Map<String, @Nullable Object>> items, @Nullable String next) {
        Map<String, @Nullable Object> page = answer();
        page.put("items", Answer.plain(items, words, link("/timeline")));
        page.put("next", next);
        return page;
    }

    /** `{asOf, items, next}`. */
    <T> Map<String, @Nullable Object> page(
            List<T> all,
            Function<T, String> cursorOf,
            Function<T, @Nullable Map<String, @Nullable Object>> item,
            Function<T, String> path) {
        List<Object> items = new ArrayList<>();
        List<String> links = new ArrayList<>();
        String next = null;
        String last = null;
        boolean reading = cursor == null;
        for (T each : all) {
            String key = cursorOf.apply(each);
            if (!reading) {
                reading = key.equals(cursor);
                continue;
            }
            Map<String, @Nullable Object> made = item.apply(each);
            if (made == null) {
                continue;
            }
            if (items.size() == limit) {
                next = last;
                break;
            }
            items.add(made);
            links.add(link(path.apply(each)));
            last = key;
        }
        if (!reading) {
            throw foreignCursor();
        }
        Answer answer = Answer.with(items, words);
        List<@Nullable Object> plain = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            plain.add(answer.plain(items.get(i), links.get(i), ""));
        }
        Map<String, @Nullable Object> page = answer();
        page.put("items", plain);
        page.put("next", next);
        return page;
    }

    /** `{asOf, …}`: one thing whole; or, where `because` points at a figure of it, the happenings behind that. */
    Map<String, @Nullable Object> whole(Map<String, @Nullable Object> tree, String path) {
        if (because != null) {
            return unfold(behind(tree));
        }
        Map<String, @Nullable Object> whole = answer();
        Answer answer = Answer.with(tree, words);
        tree.forEach((name, value) -> {
            if (name.equals("items") && value instanceof List<?> items) {
                part(whole, items, answer, link(path));
            } else {
                whole.put(name, answer.plain(value, link(path), "/" + name));
            }
        });
        return whole;
    }

    /** As many items of a view of the traject as a whole as were asked for; the cursor is how many came before. */
    private void part(Map<String, @Nullable Object> whole, List<?> items, Answer answer, String link) {
        int from = cursor == null ? 0 : cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : items.size() + 1;
        if (from > items.size()) {
            throw foreignCursor();
        }
        int to = Math.min(items.size(), from + limit);
        List<@Nullable Object> shown = new ArrayList<>();
        for (int i = from; i < to; i++) {
            shown.add(answer.plain(items.get(i), link, "/items/" + i));
        }
        whole.put("items", shown);
        whole.put("next", to < items.size() ? String.valueOf(to) : null);
    }

    private Map<String, @Nullable Object> unfold(List<Long> positions) {
        if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
            throw foreignCursor();
        }
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        List<Long> shown =
                positions.stream().filter(p -> p > after).limit(limit).toList();
        boolean more = !shown.isEmpty() && shown.getLast() < positions.getLast();
        return page(record.items(shown), more ? shown.getLast().toString() : null);
    }

    /** That a cursor is none of the list it was sent to. */
    static BadParameter foreignCursor() {
        return new BadParameter(
                "cursor", "deze cursor is niet van deze lijst", "this cursor does not belong to this list");
    }

    private List<Long> behind(Object tree) {
        Object found = tree;
        String pointer = because == null ? "" : because;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            found = switch (found) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list
                when step.matches("[0-9]{1,6}") && Integer.parseInt(step) < list.size() ->
                    list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        if (found instanceof Because positions) {
            return positions.positions();
        }
        throw new BadParameter("because", "hier staat geen onderbouwing", "there is no because here");
    }

    private Map<String, @Nullable Object> answer() {
        Long known = moment.known();
        Map<String, @Nullable Object> asOf = new LinkedHashMap<>();
        asOf.put("at", moment.at().toString());
        asOf.put("known", known == null ? current : known);
        asOf.put("current", current);
        asOf.put("setAside", setAside);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("asOf", asOf);
        return answer;
    }

    private String link(String path) {
        Long known = moment.known();
        return "/api/trajects/" + traject.value() + path
                + (path.contains("?") ? "&" : "?") + "at=" + moment.at()
                + (known == null ? "" : "&known=" + URLEncoder.encode(known.toString(), StandardCharsets.UTF_8))
                + "&because=";
    }
}
