package nl.netwerkspoor.command.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.netwerkspoor.command.reading.ReadProblem;
import nl.netwerkspoor.command.reading.Story;
import nl.netwerkspoor.command.reading.StoryReader;
import nl.netwerkspoor.command.reading.Unreadable;
import nl.netwerkspoor.command.recording.Recorder;
import nl.netwerkspoor.command.rules.Refusal;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes wrong in recording, as problems. */
@Component
class RecordingProblems implements ProblemSource {

    @Override
    public @Nullable Problem of(Throwable thrown, Locale locale) {
        return switch (thrown) {
            case Unreadable unreadable ->
                Problem.of(
                                Problem.Kind.UNREADABLE,
                                locale,
                                "Dit kan niet gelezen worden. Er is niets vastgelegd.",
                                "This cannot be read. Nothing was recorded.")
                        .with(read(unreadable.problems(), locale));
            case StoryReader.TooMany tooMany ->
                Problem.of(
                        Problem.Kind.TOO_LARGE,
                        locale,
                        "Een verhaal heeft hoogstens 5.000 gebeurtenissen. Splits het in delen.",
                        "A story has 5,000 happenings at most. Split it.");
            case RecordingController.TooLarge tooLarge ->
                Problem.of(
                        Problem.Kind.TOO_LARGE,
                        locale,
                        "Dit is te groot: hoogstens 5 MiB.",
                        "This is too large: 5 MiB at most.");
            case RecordingController.NoSuchTraject none ->
                Problem.of(Problem.Kind.NOT_FOUND, locale, "Dit traject is er niet.", "There is no such traject.");
            case RecordingController.BadDryRun bad ->
                Problem.of(
                                Problem.Kind.BAD_PARAMETER,
                                locale,
                                "dryRun: schrijf true of false.",
                                "dryRun: write true or false.")
                        .with(about("dryRun", locale, "schrijf true of false", "write true or false"));
            case NotRecorded.Taken taken ->
                Problem.of(
                                Problem.Kind.TAKEN,
                                locale,
                                "Deze UUID of dit label is al van een andere gebeurtenis. Er is niets vastgelegd.",
                                "This UUID or label belongs to another happening already. Nothing was recorded.")
                        .with(taken(taken, locale));
            case NotRecorded.Refused refused ->
                Problem.of(
                                Problem.Kind.REFUSED,
                                locale,
                                "Dit kan niet zo gebeurd zijn, gezien wat er al staat. Er is niets vastgelegd.",
                                "It cannot have happened like this, given what stands. Nothing was recorded.")
                        .with(refused(refused.refusals(), refused.story(), locale));
            case Recorder.Overtaken overtaken ->
                Problem.of(
                        Problem.Kind.AWAY,
                        locale,
                        "Anderen legden net iets vast over hetzelfde. Probeer het nog eens.",
                        "Others recorded about the same just now. Try again.");
            case ErasureController.BadErasure bad ->
                Problem.of(
                                Problem.Kind.UNREADABLE,
                                locale,
                                "Schrijf traject, en happening (met eventueel field) of participant, als tekst.",
                                "Write traject, and happening (with a field, if any) or participant, as text.")
                        .with(about(bad.field(), locale, "dit klopt niet", "this is not right"));
            case ErasureController.NothingToErase nothing ->
                Problem.of(
                        Problem.Kind.NOT_FOUND,
                        locale,
                        "Deze gebeurtenis of deelnemer is er niet.",
                        "There is no such happening or participant.");
            default -> null;
        };
    }

    private static List<Map<String, @Nullable Object>> about(
            String field, Locale locale, String dutch, String english) {
        String message = Problem.isEnglish(locale) ? english : dutch;
        return List.of(refusal(null, null, null, field, null, message, List.of()));
    }

    private static List<Map<String, @Nullable Object>> read(List<ReadProblem> problems, Locale locale) {
        List<Map<String, @Nullable Object>> refusals = new ArrayList<>();
        for (ReadProblem problem : problems) {
            refusals.add(refusal(
                    problem.index(),
                    problem.line(),
                    problem.column(),
                    problem.field(),
                    null,
                    Problem.isEnglish(locale) ? problem.english() : problem.dutch(),
                    List.of()));
        }
        return refusals;
    }

    private static List<Map<String, @Nullable Object>> taken(NotRecorded.Taken taken, Locale locale) {
        List<Map<String, @Nullable Object>> refusals = new ArrayList<>();
        for (int index : taken.lines()) {
            String message = Problem.isEnglish(locale)
                    ? "another happening has this identity"
                    : "een andere gebeurtenis heeft dit kenmerk al";
            refusals.add(placed(taken.story(), index, "happening", null, message, List.of()));
        }
        Story story = taken.story();
        if (story != null) {
            refusals.addAll(refused(taken.refusals(), story, locale));
            refusals.sort(Comparator.comparing(refusal -> (Integer) Objects.requireNonNull(refusal.get("index"))));
        }
        return refusals;
    }

    private static List<Map<String, @Nullable Object>> refused(
            List<Refusal> refused, @Nullable Story story, Locale locale) {
        List<Map<String, @Nullable Object>> refusals = new ArrayList<>();
        for (Refusal refusal : refused) {
            String message = Problem.isEnglish(locale) ? refusal.english() : refusal.dutch();
            if (story != null && !refusal.fellows().isEmpty()) {
                String lines = String.join(
                        ", ",
                        refusal.fellows().stream()
                                .map(fellow -> Integer.toString(
                                        story.lines().get(fellow).line()))
                                .toList());
                message += Problem.isEnglish(locale) ? " (see line " + lines + ")" : " (zie regel " + lines + ")";
            }
            refusals.add(placed(
                    story, refusal.index(), refusal.field(), refusal.rule().code(), message, refusal.conflicts()));
        }
        return refusals;
    }

    private static Map<String, @Nullable Object> placed(
            @Nullable Story story,
            int index,
            @Nullable String field,
            @Nullable String rule,
            String message,
            List<Long> conflicts) {
        if (story == null) {
            return refusal(null, null, null, field, rule, message, conflicts);
        }
        Story.Line line = story.lines().get(index);
        return refusal(index, line.line(), line.column(), field, rule, message, conflicts);
    }

    private static Map<String, @Nullable Object> refusal(
            @Nullable Integer index,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String field,
            @Nullable String rule,
            String message,
            List<Long> conflicts) {
        Map<String, @Nullable Object> refusal = new LinkedHashMap<>();
        refusal.put("index", index);
        refusal.put("line", line);
        refusal.put("column", column);
        refusal.put("field", field);
        refusal.put("rule", rule);
        refusal.put("message", message);
        refusal.put("conflicts", conflicts);
        return refusal;
    }
}
