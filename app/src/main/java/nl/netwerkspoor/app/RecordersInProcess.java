package nl.netwerkspoor.app;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.netwerkspoor.command.reading.Story;
import nl.netwerkspoor.command.reading.StoryReader;
import nl.netwerkspoor.command.reading.Unreadable;
import nl.netwerkspoor.command.recording.Outcome;
import nl.netwerkspoor.command.recording.RecordHappening;
import nl.netwerkspoor.command.recording.RecordStory;
import nl.netwerkspoor.command.recording.Recorder;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.query.pages.telling.Recorders;

/** Takes what is told on pages to the command side of this process. */
class RecordersInProcess implements Recorders {

    /** Who records, until there are accounts. */
    private static final String NOBODY = "-";

    private final Recorder recorder;

    RecordersInProcess(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public Where where() {
        return Where.HERE;
    }

    @Override
    public Answer record(TrajectKey traject, byte[] bytes, boolean yaml, Told how) {
        Story story;
        try {
            story = yaml ? StoryReader.yaml(bytes, traject) : StoryReader.json(bytes, traject);
        } catch (Unreadable unreadable) {
            return new NotRecorded(unreadable.problems().stream()
                    .map(problem -> new Refusal(
                            problem.index(),
                            how == Told.FORM ? null : Integer.valueOf(problem.line()),
                            problem.field(),
                            problem.dutch(),
                            problem.english(),
                            List.of()))
                    .toList());
        } catch (StoryReader.TooMany tooMany) {
            return new NotRecorded(List.of(new Refusal(
                    null,
                    null,
                    null,
                    "Een verhaal heeft hoogstens 5.000 gebeurtenissen. Splits het in delen.",
                    "A story has 5,000 happenings at most. Split it.",
                    List.of())));
        }
        return outcome(send(traject, story, how), story);
    }

    private Outcome send(TrajectKey traject, Story story, Told how) {
        return switch (how) {
            // a single one need not read the whole traject
            case FORM ->
                story.lines().size() == 1
                        ? recorder.record(
                                new RecordHappening(traject, story.told().getFirst(), NOBODY, Via.FORM))
                        : recorder.record(new RecordStory(traject, story.told(), NOBODY, Via.FORM, false));
            case FILE -> recorder.record(new RecordStory(traject, story.told(), NOBODY, Via.STORY, false));
            case FILE_TO_TRY -> recorder.record(new RecordStory(traject, story.told(), NOBODY, Via.STORY, true));
        };
    }

    private static Answer outcome(Outcome outcome, Story story) {
        return switch (outcome) {
            case Outcome.Recorded recorded ->
                new Recorded(recorded.items().stream()
                        .map(item -> new Line(item.id(), item.position(), item.known()))
                        .toList());
            case Outcome.Taken taken ->
                new NotRecorded(Stream.concat(
                                taken.lines().stream()
                                        .map(line -> new Refusal(
                                                line,
                                                story.lines().get(line).line(),
                                                null,
                                                "Dit is al vastgelegd, of een andere gebeurtenis heeft dit kenmerk al",
                                                "This was recorded already, or another happening has this identity",
                                                List.of())),
                                refused(taken.refusals(), story))
                        .sorted(Comparator.comparing(refusal -> Objects.requireNonNull(refusal.index())))
                        .toList());
            case Outcome.Refused refused ->
                new NotRecorded(refused(refused.refusals(), story).toList());
        };
    }

    private static Stream<Refusal> refused(List<nl.netwerkspoor.command.rules.Refusal> refusals, Story story) {
        return refusals.stream()
                .map(refusal -> new Refusal(
                        refusal.index(),
                        story.lines().get(refusal.index()).line(),
                        refusal.field(),
                        refusal.dutch(),
                        refusal.english(),
                        refusal.conflicts()));
    }
}
