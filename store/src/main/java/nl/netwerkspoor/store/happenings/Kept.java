package nl.netwerkspoor.store.happenings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import org.jspecify.annotations.Nullable;

/** The marks of texts in a telling that was recorded. */
public final class Kept {

    private Kept() {}

    /** Every mark, of a replacement too. */
    public static List<Text.Kept> in(Telling telling) {
        List<Text.Kept> found = new ArrayList<>();
        TextWalk.over(telling, (text, path) -> {
            if (text instanceof Text.Kept kept) {
                found.add(kept);
            }
            return text;
        });
        return found;
    }

    /** The same telling with its marks under another attempt: two tellings with equal log fields become equal. */
    public static Telling under(Telling telling, UUID attempt) {
        return TextWalk.over(telling, (text, path) -> new Text.Kept(attempt, path));
    }

    /** Rebuilds a telling with each of its texts replaced. */
    static final class TextWalk {

        /** What to put in the place of a text. */
        @FunctionalInterface
        interface Replace {
            Text text(Text text, String path);
        }

        private final Replace replace;

        private TextWalk(Replace replace) {
            this.replace = replace;
        }

        static Telling over(Telling telling, Replace replace) {
            return new TextWalk(replace).telling(telling, "");
        }

        private Telling telling(Telling telling, String prefix) {
            Kind kind = Catalogue.of(telling.happening());
            @Nullable Object[] values = new Object[kind.fields().size()];
            for (int i = 0; i < values.length; i++) {
                Field field = kind.fields().get(i);
                Object value = field.in(telling.happening());
                values[i] = switch (value) {
                    case Text text -> replace.text(text, prefix + field.name());
                    case Telling nested -> telling(nested, prefix + field.name() + ".");
                    case null -> null;
                    default -> value;
                };
            }
            List<Source> sources = new ArrayList<>();
            for (Source source : telling.sources()) {
                String path = prefix + "sources." + sources.size() + ".";
                sources.add(new Source(
                        source.kind(),
                        text(source.document(), path + "document"),
                        text(source.locator(), path + "locator"),
                        text(source.url(), path + "url")));
            }
            return new Telling(
                    kind.make(values),
                    telling.when(),
                    text(telling.whenText(), prefix + "whenText"),
                    telling.where(),
                    List.copyOf(sources),
                    text(telling.note(), prefix + "note"));
        }

        private @Nullable Text text(@Nullable Text text, String path) {
            return text == null ? null : replace.text(text, path);
        }
    }
}
