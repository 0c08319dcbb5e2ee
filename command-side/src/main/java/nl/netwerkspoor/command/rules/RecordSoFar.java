package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.DirectionHappening.GoalAgreed;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.RecordHappening;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** The rules that look back along the record, line by line: what a line names, points at, corrects or withdraws. */
final class RecordSoFar {

    /** What is wrong with a line, and the recordings it conflicts with. */
    record Trouble(Rule rule, @Nullable String field, Sentence sentence, List<Recorded> others) {}

    private final TrajectKey traject;
    private final Map<HappeningId, Recorded> recorded = new HashMap<>();
    private final Map<HappeningId, Recorded> withdrawals = new HashMap<>();
    private final Map<ThingKey, Set<HappeningId>> introductions = new HashMap<>();
    private boolean startMissed;

    RecordSoFar(TrajectKey traject, Collection<Recorded> history) {
        this.traject = traject;
        history.stream().sorted(Comparator.comparingLong(Recorded::position)).forEach(this::add);
    }

    /** Takes a line into the record, whatever is wrong with it, so that those after it are judged for themselves. */
    void add(Recorded line) {
        recorded.put(line.id(), line);
        if (line.happening() instanceof HappeningWithdrawn withdrawal) {
            withdrawals.putIfAbsent(withdrawal.withdraws(), line);
            introductions.values().forEach(ids -> ids.remove(withdrawal.withdraws()));
            return;
        }
        ThingKey introduced = introduced(traject, line.happening());
        if (introduced != null) {
            introductions.computeIfAbsent(introduced, thing -> new HashSet<>()).add(line.id());
        }
    }

    /** What is wrong with a line that comes next. */
    List<Trouble> check(Recorded line) {
        List<Trouble> troubles = new ArrayList<>();
        if (!(line.happening() instanceof TrajectStarted) && !isKnown(traject, line.id()) && !startMissed) {
            startMissed = true;
            troubles.add(new Trouble(Rule.UNKNOWN_THING, null, NOT_STARTED, List.of()));
            return troubles;
        }
        switch (line.happening()) {
            case HappeningCorrected correction -> {
                Trouble trouble = original(correction.corrects(), "corrects", line.id());
                if (trouble == null) {
                    trouble = changes(correction);
                }
                if (trouble == null) {
                    Happening replacement = correction.replacement().happening();
                    references(correction.corrects(), replacement, "replacement.", troubles);
                } else {
                    troubles.add(trouble);
                }
            }
            case HappeningWithdrawn withdrawal -> {
                Trouble trouble = original(withdrawal.withdraws(), "withdraws", line.id());
                if (trouble != null) {
                    troubles.add(trouble);
                }
            }
            case Happening happening -> references(line.id(), happening, "", troubles);
        }
        return troubles;
    }

    /** The thing that a happening introduces: its start introduces the traject. */
    static @Nullable ThingKey introduced(TrajectKey traject, Happening happening) {
        if (happening instanceof TrajectStarted) {
            return traject;
        }
        Field field = Catalogue.of(happening).introduces();
        return field == null ? null : (ThingKey) field.in(happening);
    }

    private void references(HappeningId own, Happening happening, String path, List<Trouble> troubles) {
        Set<Object> told = new LinkedHashSet<>();
        Naming.each(happening, (field, value) -> {
            Trouble trouble = null;
            if (value instanceof ThingKey thing
                    && !field.introduces()
                    && !isOwnParent(happening, field, thing)
                    && !isKnown(thing, own)) {
                trouble = new Trouble(Rule.UNKNOWN_THING, path + field.name(), unknown(thing), List.of());
            } else if (value instanceof HappeningId id) {
                trouble = pointed(id, path + field.name(), own);
            }
            if (trouble != null && told.add(value)) {
                troubles.add(trouble);
            }
        });
    }

    /** That is no unknown thing but a goal under itself, which has a rule of its own. */
    private static boolean isOwnParent(Happening happening, Field field, ThingKey thing) {
        return happening instanceof GoalAgreed agreed
                && field.name().equals("parent")
                && agreed.goal().equals(thing);
    }

    /** Whether a thing is introduced by another happening than this one, which was not withdrawn. */
    private boolean isKnown(ThingKey thing, HappeningId own) {
        return introductions.getOrDefault(thing, Set.of()).stream().anyMatch(id -> !id.equals(own));
    }

    private @Nullable Trouble pointed(HappeningId id, String field, HappeningId own) {
        Recorded other = id.equals(own) ? null : recorded.get(id);
        if (other == null) {
            return new Trouble(Rule.UNKNOWN_THING, field, UNKNOWN_HAPPENING, List.of());
        }
        if (other.happening() instanceof RecordHappening) {
            return new Trouble(Rule.UNKNOWN_THING, field, POINTS_AT_NO_ORIGINAL, List.of(other));
        }
        Recorded withdrawal = withdrawals.get(id);
        return withdrawal == null
                ? null
                : new Trouble(Rule.UNKNOWN_THING, field, POINTS_AT_WITHDRAWN, List.of(withdrawal));
    }

    private @Nullable Trouble original(HappeningId id, String field, HappeningId own) {
        Recorded original = id.equals(own) ? null : recorded.get(id);
        if (original == null) {
            return new Trouble(Rule.UNKNOWN_THING, field, UNKNOWN_HAPPENING, List.of());
        }
        if (original.happening() instanceof RecordHappening) {
            return new Trouble(Rule.NOT_AN_ORIGINAL, field, NO_ORIGINAL, List.of(original));
        }
        Recorded withdrawal = withdrawals.get(id);
        return withdrawal == null ? null : new Trouble(Rule.ALREADY_WITHDRAWN, field, WITHDRAWN, List.of(withdrawal));
    }

    private @Nullable Trouble changes(HappeningCorrected correction) {
        Recorded original = recorded.get(correction.corrects());
        if (original == null) {
            return null;
        }
        Happening now = correction.replacement().happening();
        if (!now.getClass().equals(original.happening().getClass())) {
            return new Trouble(Rule.CHANGES_WHAT, "replacement.what", CHANGES_WHAT, List.of(original));
        }
        Field introduces = Catalogue.of(now).introduces();
        if (introduces != null
                && !Objects.equals(introduced(traject, now), introduced(traject, original.happening()))) {
            return new Trouble(Rule.CHANGES_KEY, "replacement." + introduces.name(), CHANGES_KEY, List.of(original));
        }
        return null;
    }

    private static Sentence unknown(ThingKey thing) {
        return new Sentence(
                Sentence.nl(thing)
                        + " is hier nog niet bekend. Leg eerst vast hoe die erbij kwam, of kijk of de sleutel klopt.",
                Sentence.en(thing)
                        + " is not known here yet. Record first how it came in, or see whether the key is right.");
    }

    private static final Sentence NOT_STARTED = new Sentence(
            "Dit traject is nog niet begonnen. Leg eerst de start van het traject vast.",
            "This traject has not been started. Record its start first.");
    private static final Sentence UNKNOWN_HAPPENING = new Sentence(
            "De gebeurtenis waar dit naar wijst, staat niet eerder in dit traject. Kijk of het nummer of label klopt.",
            "The happening that this points at is not recorded earlier in this traject. See whether the UUID or label is right.");
    private static final Sentence POINTS_AT_NO_ORIGINAL = new Sentence(
            "Dit wijst naar {0}, en dat is een correctie of intrekking. Wijs naar de gebeurtenis zelf.",
            "This points at {0}, which is a correction or withdrawal. Point at the happening itself.");
    private static final Sentence POINTS_AT_WITHDRAWN = new Sentence(
            "De gebeurtenis waar dit naar wijst, is ingetrokken met {0}. Kies een andere gebeurtenis.",
            "The happening that this points at was withdrawn by {0}. Choose another happening.");
    private static final Sentence NO_ORIGINAL = new Sentence(
            "{0} is zelf een correctie of intrekking. Verbeter of trek de oorspronkelijke gebeurtenis in.",
            "{0} is a correction or withdrawal itself. Correct or withdraw the original happening.");
    private static final Sentence WITHDRAWN = new Sentence(
            "De gebeurtenis is al ingetrokken met {0}. Klopt zij toch? Leg haar dan opnieuw vast.",
            "The happening was withdrawn already by {0}. Is it true after all? Then record it anew.");
    private static final Sentence CHANGES_WHAT = new Sentence(
            "Een correctie houdt dezelfde soort als {0}. Trek die in en leg de goede gebeurtenis opnieuw vast.",
            "A correction keeps the kind of {0}. Withdraw that and record the right happening anew.");
    private static final Sentence CHANGES_KEY = new Sentence(
            "Een correctie houdt dezelfde sleutel als {0}. Trek die in en leg de goede gebeurtenis opnieuw vast.",
            "A correction keeps the key of {0}. Withdraw that and record the right happening anew.");
}
