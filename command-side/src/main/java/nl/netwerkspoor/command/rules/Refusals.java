package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.Recorded;
import org.jspecify.annotations.Nullable;

/** Gathers what is refused into one refusal for each line, rule and field. */
final class Refusals {

    /** One refusal in the making. */
    private static final class Found {
        private final int index;
        private final Rule rule;
        private final @Nullable String field;
        private final Sentence sentence;
        private final TreeSet<Long> conflicts = new TreeSet<>();
        private final TreeSet<Integer> fellows = new TreeSet<>();
        private int more;

        Found(int index, Rule rule, @Nullable String field, Sentence sentence) {
            this.index = index;
            this.rule = rule;
            this.field = field;
            this.sentence = sentence;
        }

        void conflictsWith(long position, Map<Long, Integer> lines) {
            Integer line = lines.get(position);
            if (line == null) {
                conflicts.add(position);
            } else if (line != index) {
                fellows.add(line);
            }
        }

        Refusal refusal() {
            Sentence said = more == 0 ? sentence : sentence.and(alsoFor(more));
            return new Refusal(
                    index, field, rule, said.dutch(), said.english(), List.copyOf(conflicts), List.copyOf(fellows));
        }

        private static Sentence alsoFor(int more) {
            return more == 1
                    ? new Sentence("Dat geldt ook voor nog een gebeurtenis.", "The same holds for one more happening.")
                    : new Sentence(
                            "Dat geldt ook voor nog " + more + " gebeurtenissen.",
                            "The same holds for " + more + " more happenings.");
        }
    }

    private record Key(int index, Rule rule, @Nullable String field, boolean own) {}

    private static final int NAMED = 3;

    private static final Locale DUTCH = Locale.of("nl");

    private static final Sentence BY_THIS_CHANGE =
            new Sentence("Door deze wijziging klopt iets anders niet meer.", "This change makes something else wrong.");

    private final List<Recorded> fresh;
    private final Map<Long, Integer> lines = new HashMap<>();
    private final Map<Key, Found> found = new LinkedHashMap<>();

    /** @param fresh the lines */
    Refusals(List<Recorded> fresh) {
        this.fresh = fresh;
        for (int i = 0; i < fresh.size(); i++) {
            lines.put(fresh.get(i).position(), i);
        }
    }

    /** The line that tells a fact as it stands; null where it was recorded before. */
    @Nullable
    Integer lineOf(Fact fact) {
        return lines.get(fact.version().position());
    }

    /** All of them, by line and rule. */
    List<Refusal> all() {
        return found.values().stream()
                .map(Found::refusal)
                .sorted(Comparator.comparingInt(Refusal::index).thenComparing(Refusal::rule))
                .toList();
    }

    /** What is wrong with a line by itself, beside the recordings it conflicts with. */
    void add(int index, RecordSoFar.Trouble trouble) {
        List<String> names = new ArrayList<>();
        trouble.others().forEach(other -> {
            names.add(name(other.position(), other.telling().when(), other, false));
            names.add(name(other.position(), other.telling().when(), other, true));
        });
        Found refusal = new Found(
                index, trouble.rule(), trouble.field(), trouble.sentence().with(names.toArray(String[]::new)));
        trouble.others().forEach(other -> refusal.conflictsWith(other.position(), lines));
        found.putIfAbsent(new Key(index, trouble.rule(), trouble.field(), true), refusal);
    }

    /** What cannot be, due to a line: the lines' own first, as what else they break follows from that. */
    void add(int index, Broken broken) {
        Integer line = lineOf(broken.fact());
        boolean own = line != null && line == index;
        Found refusal = own ? null : ownOf(index, broken.rule());
        if (refusal == null) {
            Key key = new Key(index, broken.rule(), own ? path(index, broken.field()) : null, own);
            refusal = found.get(key);
            if (refusal == null) {
                refusal = new Found(index, broken.rule(), key.field(), sentence(index, broken));
                found.put(key, refusal);
            } else if (!own) {
                refusal.more++;
            }
        }
        if (!own) {
            conflict(refusal, broken.fact());
        }
        for (Fact other : broken.others()) {
            conflict(refusal, other);
        }
    }

    /** A line tells what lies after the day on which it is recorded. */
    void inTheFuture(int index, Fact fact) {
        Found refusal = new Found(
                index,
                Rule.IN_THE_FUTURE,
                path(index, "when"),
                new Sentence(
                                "{0} ligt na de dag van vastleggen. Leg alleen vast wat al gebeurd is.",
                                "{0} lies after the day of recording. Record only what has happened.")
                        .with(inWords(fact.when(), false), inWords(fact.when(), true)));
        found.put(new Key(index, Rule.IN_THE_FUTURE, refusal.field, true), refusal);
    }

    /** A line withdraws what these need. */
    void stillNeeded(int index, List<Fact> needing) {
        Found refusal = new Found(
                index,
                Rule.STILL_NEEDED,
                "withdraws",
                WithdrawnIsNotNeeded.SENTENCE.with(
                        name(index, needing.getFirst(), false), name(index, needing.getFirst(), true)));
        refusal.more = needing.size() - 1;
        needing.forEach(fact -> conflict(refusal, fact));
        found.put(new Key(index, Rule.STILL_NEEDED, refusal.field, true), refusal);
    }

    private @Nullable Found ownOf(int index, Rule rule) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().index() == index
                        && entry.getKey().rule() == rule
                        && entry.getKey().own())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** All versions of what a line corrects are the line's own matter; of others the line that tells them stands by. */
    private void conflict(Found refusal, Fact fact) {
        Integer line = lineOf(fact);
        if (line == null || line != refusal.index) {
            refusal.conflictsWith(fact.position(), lines);
            if (line != null) {
                refusal.fellows.add(line);
            }
        }
    }

    private @Nullable String path(int index, @Nullable String field) {
        boolean corrects = fresh.get(index).happening() instanceof HappeningCorrected;
        return field != null && corrects ? "replacement." + field : field;
    }

    private Sentence sentence(int index, Broken broken) {
        Sentence sentence = broken.sentence()
                .with(
                        name(index, broken.fact(), false),
                        name(index, broken.fact(), true),
                        names(index, broken.others(), false),
                        names(index, broken.others(), true));
        boolean named = isOwn(index, broken.fact()) || broken.others().stream().anyMatch(other -> isOwn(index, other));
        return named ? sentence : BY_THIS_CHANGE.and(sentence);
    }

    private String names(int index, List<Fact> facts, boolean english) {
        String and = english ? " and " : " en ";
        String names = facts.stream()
                .limit(NAMED)
                .map(fact -> name(index, fact, english))
                .collect(Collectors.joining(and));
        return facts.size() <= NAMED
                ? names
                : names + and + (english ? facts.size() - NAMED + " more" : "nog " + (facts.size() - NAMED));
    }

    private boolean isOwn(int index, Fact fact) {
        Integer line = lineOf(fact);
        return line != null && line == index;
    }

    private String name(int index, Fact fact, boolean english) {
        if (isOwn(index, fact)) {
            return english ? "this happening" : "deze gebeurtenis";
        }
        return name(fact.position(), fact.when(), fact.version(), english);
    }

    private static String inWords(VagueDate when, boolean english) {
        return DateWords.inWords(when, english ? Locale.ENGLISH : DUTCH);
    }

    private String name(long position, @Nullable VagueDate when, Recorded recorded, boolean english) {
        Happening happening = recorded.happening() instanceof HappeningCorrected correction && when != null
                ? correction.replacement().happening()
                : recorded.happening();
        Kind kind = Catalogue.of(happening);
        String what = "(" + (english ? kind.what() : kind.label()) + (when == null ? "" : ", " + inWords(when, english))
                + ")";
        if (lines.containsKey(position)) {
            return (english ? "another line " : "een andere regel ") + what;
        }
        return (english ? "happening " : "gebeurtenis ") + position + " " + what;
    }
}
