package nl.netwerkspoor.query.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.arrangements.Arrangements;
import nl.netwerkspoor.query.arrangements.Places;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement that is certainly or possibly open on a day.
 *
 * @param key which
 * @param open how sure that is
 * @param field what kind of provision; null where not known
 * @param places where it possibly is
 * @param placed whether it certainly is known where it is
 */
public record OpenArrangement(
        ArrangementKey key, Episode.State open, @Nullable Code field, List<Value.State<Place>> places, boolean placed) {

    /** All that are possibly open on a day, in order of key. */
    public static List<OpenArrangement> at(Facts facts, long day) {
        List<OpenArrangement> found = new ArrayList<>();
        for (ThingKey thing : facts.things(ThingKind.ARRANGEMENT)) {
            ArrangementKey key = (ArrangementKey) thing;
            Episode.State open = Things.presence(facts, key).at(day);
            if (open.certainty().possibly()) {
                found.add(new OpenArrangement(
                        key,
                        open,
                        Arrangements.field(facts, key, day),
                        Places.of(facts, key, day),
                        Places.known(facts, key, day)));
            }
        }
        return found;
    }

    /**
     * That it is there, open, in one place.
     *
     * @param certainty how sure
     * @param because the positions of the happenings that say so
     */
    public record There(Certainty certainty, List<Long> because) {}

    /** The municipalities where it possibly is open; the key is null for where that is not known, or need not be. */
    public Map<@Nullable Municipality, There> municipalities() {
        Map<@Nullable Municipality, There> found = new LinkedHashMap<>();
        for (Value.State<Place> place : places) {
            There there = there(place);
            found.merge(place.value().municipality(), there, OpenArrangement::either);
        }
        if (!placed) {
            Certainty unknown = found.isEmpty() ? Certainty.CERTAIN : Certainty.POSSIBLE;
            found.put(null, new There(open.certainty().and(unknown), open.because()));
        }
        return found;
    }

    /** The neighbourhoods of a municipality where it possibly is open. */
    public Map<String, There> neighbourhoods(Municipality municipality) {
        Map<String, There> found = new LinkedHashMap<>();
        for (Value.State<Place> place : places) {
            String neighbourhood = place.value().neighbourhood();
            if (neighbourhood != null && place.value().municipality().equals(municipality)) {
                found.merge(neighbourhood, there(place), OpenArrangement::either);
            }
        }
        return found;
    }

    private There there(Value.State<Place> place) {
        List<Long> because = new ArrayList<>(open.because());
        because.addAll(place.because());
        return new There(open.certainty().and(place.certainty()), because);
    }

    private static There either(There one, There other) {
        List<Long> because = new ArrayList<>(one.because());
        because.addAll(other.because());
        return new There(one.certainty().or(other.certainty()), because);
    }
}
