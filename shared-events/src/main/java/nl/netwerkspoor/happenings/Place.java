package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened: a municipality (`utrecht`) or a neighbourhood in one (`utrecht/overvecht`).
 *
 * @param municipality the municipality
 * @param neighbourhood the slug of the neighbourhood; null for the whole municipality
 */
public record Place(Municipality municipality, @Nullable String neighbourhood) {

    /** @throws Refused when either part is no slug */
    public static Place parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Place(new Municipality(text), null);
        }
        String neighbourhood = text.substring(slash + 1);
        Slug.check(neighbourhood);
        return new Place(new Municipality(text.substring(0, slash)), neighbourhood);
    }

    /** The place as written. */
    @JsonValue
    public String text() {
        return neighbourhood == null ? municipality.key() : municipality.key() + "/" + neighbourhood;
    }
}
