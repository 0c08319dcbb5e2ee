package nl.netwerkspoor.query.views;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers as text, one line a field: dates as EDTF, sizes as `10..15`, `because` as `#3 #17`, so that a test can
 * hold a whole document.
 */
public final class Shown {

    private Shown() {}

    /** A thing of a view as it was on a day, as all that was told says. */
    public static String at(View view, Tellings told, String key, String day) {
        return at(view, told, told.all(), key, day);
    }

    /** The same, from what was recorded in another order. */
    public static String at(View view, Tellings told, Collection<Recorded> recorded, String key, String day) {
        Map<String, @Nullable Object> answer = view.at(
                new FoldedFacts(told.traject(), recorded),
                key,
                LocalDate.parse(day).toEpochDay());
        return answer == null ? "absent" : text(answer, told);
    }

    /** An answer as text. */
    public static String text(Map<String, @Nullable Object> answer, Tellings told) {
        Answer words = Answer.with(answer, told::words);
        return answer.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + one(entry.getValue(), words) + "\n")
                .collect(Collectors.joining())
                .replace(" \n", "\n");
    }

    private static String one(@Nullable Object value, Answer words) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + one(entry.getValue(), words))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list
            when list.stream().anyMatch(each -> each instanceof Map) ->
                list.stream().map(each -> "\n  - " + one(each, words)).collect(Collectors.joining());
            case List<?> list ->
                list.stream().map(each -> one(each, words)).collect(Collectors.joining(", ", "[", "]"));
            case Because because ->
                because.positions().stream().map(position -> "#" + position).collect(Collectors.joining(" "));
            case Name name -> words.name(name);
            case Sentence sentence -> String.valueOf(words.plain(sentence, "", ""));
            case ErasedTexts texts -> String.valueOf(words.plain(texts, "", ""));
            case Text text -> String.valueOf(words.plain(text, "", ""));
            case Dated dated -> dated.date().edtf();
            case VagueDate period -> period.edtf();
            case Span span -> day(span.earliest()) + "/" + day(span.latest());
            case Certainty certainty -> certainty.code();
            case ThingKey key -> key.ref();
            case Code code -> code.value();
            case Size size -> size.min() + ".." + (size.max() == null ? "" : size.max());
            case Municipality municipality -> municipality.key();
            case HappeningId id -> id.toString();
            default -> value.toString();
        };
    }

    private static String day(long day) {
        return day == Fact.ALWAYS || day == Fact.NEVER
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }
}
