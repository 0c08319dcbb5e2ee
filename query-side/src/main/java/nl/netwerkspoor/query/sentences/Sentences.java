package nl.netwerkspoor.query.sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Amount;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.IndicatorKey;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.Measure;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** Makes the Dutch sentence of a happening from the template of its kind. */
public final class Sentences {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Pattern PIECE = Pattern.compile("\\[[^]]*]|[^\\[]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** The fields by which a happening names the thing that it introduces. */
    private static final Set<String> NAMES = Set.of("name", "alias");

    private static final Map<Kind, List<Piece>> TEMPLATES = new ConcurrentHashMap<>();

    /**
     * A piece of a template.
     *
     * @param optional whether it is left out where a value in it is not known
     * @param parts words, and the fields whose values stand between them
     */
    private record Piece(boolean optional, List<Object> parts) {}

    private Sentences() {}

    /** The sentence of a standing happening, things named as they were called when it had happened. */
    public static Sentence of(Fact fact, Facts facts) {
        return of(fact.happening(), thing -> Things.name(facts, thing, fact.latest()));
    }

    /** The sentence of a happening, things named by a resolver. */
    public static Sentence of(Happening happening, Function<ThingKey, Name> names) {
        Kind kind = Catalogue.of(happening);
        List<Object> parts = new ArrayList<>();
        for (Piece piece : TEMPLATES.computeIfAbsent(kind, Sentences::template)) {
            List<Object> filled = new ArrayList<>();
            boolean known = fill(piece, happening, kind.introduces(), names, filled);
            if (known || !piece.optional()) {
                parts.addAll(filled);
            }
        }
        return new Sentence(List.copyOf(parts));
    }

    private static List<Piece> template(Kind kind) {
        List<Piece> template = new ArrayList<>();
        Matcher pieces = PIECE.matcher(kind.sentence());
        while (pieces.find()) {
            String piece = pieces.group();
            boolean optional = piece.startsWith("[");
            template.add(new Piece(optional, parts(kind, optional ? piece.substring(1, piece.length() - 1) : piece)));
        }
        return List.copyOf(template);
    }

    private static List<Object> parts(Kind kind, String piece) {
        List<Object> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(piece);
        int done = 0;
        while (placeholder.find()) {
            literal(piece.substring(done, placeholder.start()), parts);
            done = placeholder.end();
            parts.add(kind.field(placeholder.group(1)));
        }
        literal(piece.substring(done), parts);
        return List.copyOf(parts);
    }

    /** Whether every value in the piece is known. */
    private static boolean fill(
            Piece piece,
            Happening happening,
            @Nullable Field introduces,
            Function<ThingKey, Name> names,
            List<Object> parts) {
        boolean known = true;
        for (Object part : piece.parts()) {
            if (!(part instanceof Field field)) {
                parts.add(part);
                continue;
            }
            Object value = field.in(happening);
            if (introduces != null && value instanceof Text name && NAMES.contains(field.name())) {
                parts.add(new Name((ThingKey) Objects.requireNonNull(introduces.in(happening)), name));
                continue;
            }
            List<?> values = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
            known &= !values.isEmpty();
            for (int i = 0; i < values.size(); i++) {
                literal(i == 0 ? "" : i == values.size() - 1 ? " en " : ", ", parts);
                parts.add(part(values.get(i), names));
            }
        }
        return known;
    }

    private static void literal(String text, List<Object> parts) {
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    private static Object part(Object value, Function<ThingKey, Name> names) {
        return switch (value) {
            case Text text -> text;
            case ThingKey thing when thing.kind() == ThingKind.TRAJECT -> "het traject";
            case ThingKey thing -> names.apply(thing);
            case Code code -> Labels.code(code);
            case Municipality municipality -> Municipalities.name(municipality);
            case Size size -> inWords(size);
            case Measure measure when measure.isDecimal() -> inWords(measure.min());
            case Measure measure -> inWords(Size.parse(measure.text()));
            case Amount amount -> inWords(amount.euro());
            case VagueDate date -> DateWords.inWords(date, DUTCH);
            case Boolean truth -> truth ? "ja" : "nee";
            case IndicatorKey indicator -> indicator.value().replace('-', ' ');
            case HappeningId id -> id.toString();
            default -> throw new IllegalArgumentException(value.getClass() + " stands in no sentence");
        };
    }

    /** A size in words: "12", "10 tot 15", "minstens 51", "ongeveer 40". */
    public static String inWords(Size size) {
        String text = size.text();
        if (text.startsWith("~")) {
            return "ongeveer " + inWords(new BigDecimal(text.substring(1)));
        }
        Integer max = size.max();
        String min = inWords(BigDecimal.valueOf(size.min()));
        if (max == null) {
            return "minstens " + min;
        }
        return max == size.min() ? min : min + " tot " + inWords(BigDecimal.valueOf(max));
    }

    /** A number as it is written in Dutch: "3.119", "-3,5", "1.500,50"; whole where its decimals are zero. */
    private static String inWords(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return String.format(DUTCH, "%,." + (whole ? 0 : number.scale()) + "f", number);
    }
}
