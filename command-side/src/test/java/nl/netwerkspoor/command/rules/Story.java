package nl.netwerkspoor.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Original;
import nl.netwerkspoor.happenings.RecordHappening;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one traject. Lines are written {@code label: table-formed 2012 table=kern organisations=a,b};
 * the label may be left out. {@code correct:label} with a line and {@code withdraw:label} change what was recorded.
 */
final class Story {

    static final TrajectKey TRAJECT = new TrajectKey("proef");

    private final List<Recorded> recorded = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    /** A traject in which nothing is recorded. */
    static Story empty() {
        return new Story();
    }

    /** A traject whose start is at position 1, and these after it. */
    static Story of(String... lines) {
        return new Story().record("traject-started 2000").record(lines);
    }

    /** From now on lines are recorded at this instant. */
    Story at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Records lines one by one, none of which may be refused. */
    Story record(String... lines) {
        for (String line : lines) {
            List<Recorded> fresh = read(List.of(line));
            assertThat(Rules.check(TRAJECT, recorded, fresh)).as(line).isEmpty();
            recorded.addAll(fresh);
        }
        return this;
    }

    List<Recorded> recorded() {
        return recorded;
    }

    void add(Recorded fresh) {
        recorded.add(fresh);
    }

    /** What is refused of one line, which is the same by what a command reads and by all that was recorded. */
    List<Refusal> tell(String line) {
        List<Recorded> fresh = read(List.of(line));
        List<Refusal> refusals = Rules.check(TRAJECT, recorded, fresh);
        assertThat(Rules.check(TRAJECT, sourced(fresh.getFirst()), fresh))
                .as("by what is sourced for %s", line)
                .isEqualTo(refusals);
        return refusals;
    }

    /** What is refused of lines brought in together. */
    List<Refusal> bringIn(String... lines) {
        return Rules.check(TRAJECT, recorded, read(List.of(lines)));
    }

    /** What a command reads for one line. */
    Set<Recorded> sourced(Recorded fresh) {
        Told told = new Told(fresh.id(), null, fresh.telling());
        Set<Recorded> sourced = matching(Scope.of(TRAJECT, told));
        sourced.addAll(matching(Scope.after(TRAJECT, told, List.copyOf(sourced))));
        return sourced;
    }

    /** The lines as they would be recorded next. */
    List<Recorded> read(List<String> lines) {
        List<Recorded> all = new ArrayList<>(recorded);
        for (String line : lines) {
            all.add(read(line, all));
        }
        return all.subList(recorded.size(), all.size());
    }

    /** A telling as it would be recorded after these. */
    Recorded next(HappeningId id, @Nullable String label, Telling telling, List<Recorded> all) {
        long position = all.size() + 1L;
        return new Recorded(
                position,
                now,
                id,
                new Recording(TRAJECT, label, telling, "account", Via.API, original(telling.happening(), all)));
    }

    private Set<Recorded> matching(Scope scope) {
        Set<Recorded> matching = new LinkedHashSet<>();
        for (Recorded each : recorded) {
            String what = Catalogue.of(each.happening()).what();
            for (Scope.Part part : scope.parts()) {
                if ((part.kinds().isEmpty() || part.kinds().contains(what)) && isTagged(each, part.tagged())) {
                    matching.add(each);
                }
            }
        }
        return matching;
    }

    private static boolean isTagged(Recorded each, Scope.Tagged tagged) {
        return switch (tagged) {
            case Scope.OfTraject of -> each.recording().traject().equals(of.traject());
            case Scope.OfThing of -> each.recording().named().contains(of.thing());
            case Scope.OfHappening of ->
                each.id().equals(of.happening()) || each.recording().pointsAt().contains(of.happening());
        };
    }

    private Recorded read(String line, List<Recorded> all) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
        String label = null;
        if (words.getFirst().endsWith(":")) {
            label = words.removeFirst();
            label = label.substring(0, label.length() - 1);
        }
        HappeningId id = label == null ? new HappeningId(new UUID(1, all.size())) : HappeningId.ofLabel(TRAJECT, label);
        return next(id, label, telling(words), all);
    }

    private static Telling telling(List<String> words) {
        String first = words.getFirst();
        if (first.startsWith("correct:")) {
            Telling replacement = telling(words.subList(1, words.size()));
            return undated(new HappeningCorrected(id(first), replacement, null, null));
        }
        if (first.startsWith("withdraw:")) {
            return undated(new HappeningWithdrawn(id(first), null));
        }
        Kind kind = Catalogue.named(first);
        if (kind == null) {
            throw new IllegalArgumentException(first);
        }
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            values[i] = field.list() ? List.of() : field.required() && field.isText() ? new Text.Erased() : null;
        }
        for (String word : words.subList(2, words.size())) {
            int equals = word.indexOf('=');
            String written = word.substring(equals + 1);
            int place = kind.place(word.substring(0, equals));
            Field field = kind.fields().get(place);
            values[place] = field.list()
                    ? Arrays.stream(written.split(",", -1))
                            .map(value -> field.parse(value, TRAJECT))
                            .toList()
                    : field.parse(written, TRAJECT);
        }
        return new Telling(kind.make(values), date(words.get(1)), null, List.of(), List.of(), null);
    }

    static Telling undated(RecordHappening happening) {
        return new Telling(happening, null, null, List.of(), List.of(), null);
    }

    static VagueDate date(String edtf) {
        try {
            return VagueDate.parseWhen(edtf);
        } catch (DateRefused e) {
            throw new IllegalArgumentException(edtf, e);
        }
    }

    private static HappeningId id(String word) {
        String label = word.substring(word.indexOf(':') + 1);
        return HappeningId.ofLabel(TRAJECT, label);
    }

    private static @Nullable Original original(Happening happening, Collection<Recorded> all) {
        HappeningId id = switch (happening) {
            case HappeningCorrected correction -> correction.corrects();
            case HappeningWithdrawn withdrawal -> withdrawal.withdraws();
            default -> null;
        };
        Set<ThingKey> things = new LinkedHashSet<>();
        long position = 0;
        for (Recorded each : all) {
            if (id != null && History.originalOf(each).equals(id)) {
                things.addAll(each.recording().named());
                position = position == 0 ? each.position() : position;
            }
        }
        return position == 0 ? null : new Original(position, 0, List.copyOf(things));
    }
}
