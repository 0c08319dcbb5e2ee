package nl.netwerkspoor.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** Makes tellings by the catalogue, each field known or not by chance. */
final class AnyTelling {

    private static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");
    private static final List<String> DATES =
            List.of("2012", "2012-05-14", "2012-21", "201X", "2011~", "2012-05?", "2010/2012", "../2010", "/2010");
    private static final List<String> WORDS = List.of(
            "Straatvoetbal",
            "null",
            "true",
            "2012-05-14",
            "~",
            "12",
            "0x10",
            " begint met een spatie",
            "eindigt met een spatie ",
            "# geen commentaar",
            "- geen lijst: {a: [b]}, *c, &d, !e",
            "'t Hoekje \"van\" \\ de buurt",
            "Café 😀 \u2028 \u00a0 einde",
            "w".repeat(200));

    private final Random random;

    AnyTelling(Random random) {
        this.random = random;
    }

    Telling of(Kind kind) {
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            if (field.required() || random.nextBoolean()) {
                values[i] = field.list() ? some(field) : one(field);
            }
        }
        if (kind.place("participant") >= 0
                && (kind.what().equals("left-table") || kind.what().startsWith("partner-"))) {
            boolean person = random.nextBoolean();
            values[kind.place("participant")] = person ? one(kind.field("participant")) : null;
            values[kind.place("organisation")] = person ? null : one(kind.field("organisation"));
        }
        boolean dated = kind.dated();
        return new Telling(
                kind.make(values),
                dated ? date() : null,
                dated && random.nextBoolean() ? text(100) : null,
                random.nextBoolean() ? List.of() : List.of(Place.parse("utrecht/overvecht"), Place.parse("ermelo")),
                random.nextBoolean() ? List.of() : List.of(source(), source()),
                random.nextBoolean() ? text(10_000) : null);
    }

    private List<Object> some(Field field) {
        List<Object> values = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> values.add(one(field)));
        return List.copyOf(values);
    }

    private Object one(Field field) {
        return switch (field.type()) {
            case TEXT -> text(field.length());
            case TELLING -> {
                List<Kind> kinds =
                        Catalogue.kinds().stream().filter(Kind::dated).toList();
                yield of(pick(kinds));
            }
            default -> field.parse(written(field), TRAJECT);
        };
    }

    private String written(Field field) {
        return switch (field.type()) {
            case KEY, REF -> {
                ThingKind kind = pick(field.kinds());
                yield kind == ThingKind.TRAJECT ? "traject" : kind.code() + ":ding-" + random.nextInt(5);
            }
            case CODE -> {
                CodeList codes = field.codesOf();
                yield codes.open() && random.nextInt(4) == 0 ? "other:eigen-website" : pick(codes.codes());
            }
            case MUNICIPALITY -> "ermelo";
            case SIZE -> pick(List.of("0", "12", "10..15", "51..", "~40", "7..7"));
            case MEASURE -> pick(List.of("-3.5", "12", "12.50", "10..15", "~40"));
            case AMOUNT -> pick(List.of("0", "1500", "1500.5", "12.34"));
            case BOOLEAN -> pick(List.of("true", "false"));
            case PERIOD ->
                pick(Stream.concat(DATES.stream(), Stream.of("2010/..", "2010/"))
                        .toList());
            case INDICATOR -> "bezoekers";
            case HAPPENING -> new UUID(random.nextLong(), random.nextLong()).toString();
            case TEXT, TELLING -> throw new IllegalArgumentException(field.name());
        };
    }

    private VagueDate date() {
        try {
            return VagueDate.parseWhen(pick(DATES));
        } catch (DateRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private Text text(int most) {
        if (random.nextInt(5) == 0) {
            return new Text.Erased();
        }
        String words = most == 10_000 && random.nextBoolean() ? "een\n\ttwee\n\n  drie \n" : pick(WORDS);
        return new Text.Typed(words.substring(0, Math.min(most, words.length())));
    }

    private Source source() {
        return new Source(
                CodeList.SOURCE_KIND.parse(pick(CodeList.SOURCE_KIND.codes())),
                random.nextBoolean() ? text(200) : null,
                random.nextBoolean() ? text(200) : null,
                random.nextBoolean() ? new Text.Typed("https://example.org/a?b=c#d") : null);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
