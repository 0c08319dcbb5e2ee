package nl.netwerkspoor.query.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.query.coverage.OpenArrangement.There;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * The view `coverage`: municipality by field of open arrangements (section 9 of the domain). What is not known stands
 * apart, as null and last; so does each bare `other`.
 */
public final class Coverage implements Overview {

    private static final Comparator<Cell> ORDER = Comparator.comparing(
                    Cell::municipality, Comparator.nullsLast(Comparator.comparing(Municipality::key)))
            .thenComparing(Cell::field, Comparator.nullsLast(Comparator.comparing(Code::value)))
            .thenComparing(Cell::alone);

    /** @param alone the key of the one arrangement in it where its field is a bare `other`, else nothing */
    private record Cell(
            @Nullable Municipality municipality, @Nullable Code field, String alone) {}

    private record Offer(OpenArrangement arrangement, There there) {}

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Map<String, @Nullable Object> at(Facts facts, long day) {
        Map<Cell, List<Offer>> cells = new TreeMap<>(ORDER);
        for (OpenArrangement arrangement : OpenArrangement.at(facts, day)) {
            Code field = arrangement.field();
            String alone =
                    field != null && field.isBareOther() ? arrangement.key().value() : "";
            arrangement
                    .municipalities()
                    .forEach((municipality, there) -> cells.computeIfAbsent(
                                    new Cell(municipality, field, alone), cell -> new ArrayList<>())
                            .add(new Offer(arrangement, there)));
        }
        List<Object> items = new ArrayList<>();
        cells.forEach((cell, offers) -> items.add(item(facts, day, cell, offers)));
        Map<String, @Nullable Object> coverage = new LinkedHashMap<>();
        coverage.put("items", items);
        return coverage;
    }

    private static Object item(Facts facts, long day, Cell cell, List<Offer> offers) {
        Municipality municipality = cell.municipality();
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("municipality", municipality);
        item.put("name", municipality == null ? null : Municipalities.name(municipality));
        item.put("field", cell.field());
        item.putAll(covered(facts, day, offers));
        item.put("neighbourhoods", municipality == null ? List.of() : neighbourhoods(facts, day, municipality, offers));
        return item;
    }

    private static List<Object> neighbourhoods(Facts facts, long day, Municipality municipality, List<Offer> offers) {
        Map<String, List<Offer>> found = new TreeMap<>();
        for (Offer offer : offers) {
            offer.arrangement()
                    .neighbourhoods(municipality)
                    .forEach((neighbourhood, there) -> found.computeIfAbsent(neighbourhood, n -> new ArrayList<>())
                            .add(new Offer(offer.arrangement(), there)));
        }
        List<Object> shown = new ArrayList<>();
        found.forEach((neighbourhood, there) -> {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("neighbourhood", neighbourhood);
            each.putAll(covered(facts, day, there));
            shown.add(each);
        });
        return shown;
    }

    private static Map<String, @Nullable Object> covered(Facts facts, long day, List<Offer> offers) {
        List<Certainty> certainties =
                offers.stream().map(offer -> offer.there().certainty()).toList();
        Map<String, @Nullable Object> covered = new LinkedHashMap<>();
        covered.put("certainty", certainties.stream().reduce(Certainty.ABSENT, Certainty::or));
        covered.put("count", Answers.count(certainties));
        covered.put(
                "because",
                Because.of(offers.stream()
                        .flatMap(offer -> offer.there().because().stream())
                        .toList()));
        covered.put(
                "arrangements",
                offers.stream().map(offer -> arrangement(facts, day, offer)).toList());
        return covered;
    }

    private static Object arrangement(Facts facts, long day, Offer offer) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("key", offer.arrangement().key().value());
        shown.put("name", Things.name(facts, offer.arrangement().key(), day));
        shown.put("certainty", offer.there().certainty());
        shown.put("because", Because.of(offer.there().because()));
        return shown;
    }
}
