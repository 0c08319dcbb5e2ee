package nl.netwerkspoor.command.recording;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.netwerkspoor.command.rules.Refusal;
import nl.netwerkspoor.command.rules.Rules;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Original;
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
import nl.netwerkspoor.store.happenings.Kept;
import nl.netwerkspoor.store.happenings.Split;
import org.jspecify.annotations.Nullable;

/**
 * What to do with what was told, after what was recorded.
 *
 * @param lines the identity of each line told, and whether it is recorded already or stands earlier in what is told
 * @param fresh what is to be recorded, in order
 * @param taken the lines whose identity another happening has
 * @param refusals what the rules refuse, of the lines that are not taken
 */
record Decision(List<Line> lines, List<Fresh> fresh, List<Integer> taken, List<Refusal> refusals) {

    /**
     * One line told.
     *
     * @param id its identity
     * @param known whether it was recorded before, or stands earlier in what is told
     * @param recorded as it was recorded before; null where it is new
     * @param place its place in what is to be recorded; of what was recorded before it says nothing
     */
    record Line(HappeningId id, boolean known, @Nullable Recorded recorded, int place) {}

    /**
     * A happening to be recorded.
     *
     * @param id its identity
     * @param attempt the recording attempt that its words are kept under
     * @param split the telling parted from its words
     * @param recording what the log is to keep
     * @param erases the texts that it asks to be erased, of the version it replaces
     */
    record Fresh(HappeningId id, UUID attempt, Split split, Recording recording, List<Text.Kept> erases) {}

    private static final UUID NO_ATTEMPT = new UUID(0, 0);

    /** What is told and by whom. */
    record Request(TrajectKey traject, List<Told> lines, String recordedBy, Via via, boolean matchUnnamed) {}

    static Decision of(Request request, Collection<Recorded> history, Words words, Instant now, Supplier<UUID> uuids) {
        return new Decider(request, history, words, now, uuids).decide();
    }

    private static final class Decider {
        private final Request request;
        private final List<Recorded> record;
        private final Words words;
        private final Instant now;
        private final Supplier<UUID> uuids;
        private final Map<HappeningId, Recorded> byId = new HashMap<>();
        private final Map<HappeningId, List<Recorded>> versions = new HashMap<>();
        private final Map<HappeningId, Split> freshById = new HashMap<>();
        private final long tail;

        Decider(Request request, Collection<Recorded> history, Words words, Instant now, Supplier<UUID> uuids) {
            this.request = request;
            this.record = new ArrayList<>(history);
            this.words = words;
            this.now = now;
            this.uuids = uuids;
            this.tail = history.stream().mapToLong(Recorded::position).max().orElse(0);
            history.forEach(this::remember);
        }

        Decision decide() {
            Map<Integer, Recorded> matches = request.matchUnnamed() ? unnamedMatches() : Map.of();
            List<Line> lines = new ArrayList<>();
            List<Fresh> fresh = new ArrayList<>();
            List<Integer> lineOfFresh = new ArrayList<>();
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < request.lines().size(); i++) {
                Told told = request.lines().get(i);
                Recorded match = matches.get(i);
                if (match != null) {
                    lines.add(new Line(match.id(), true, match, 0));
                    continue;
                }
                HappeningId id = told.id() == null ? new HappeningId(uuids.get()) : told.id();
                Recorded same = byId.get(id);
                boolean earlier = same != null && same.position() <= tail;
                int place = same == null ? fresh.size() : (int) (same.position() - tail - 1);
                lines.add(new Line(id, same != null, earlier ? same : null, earlier ? 0 : place));
                if (same == null) {
                    Fresh next = fresh(id, told, fresh.size());
                    lineOfFresh.add(i);
                    fresh.add(next);
                } else if (!isSame(told, id, same)) {
                    taken.add(i);
                    // told along under an identity of its own, for the others to be judged beside
                    lineOfFresh.add(i);
                    fresh.add(fresh(new HappeningId(uuids.get()), told, fresh.size()));
                }
            }
            List<Recorded> toRecord = record.subList(record.size() - fresh.size(), record.size());
            List<Refusal> refusals = fresh.isEmpty()
                    ? List.of()
                    : Rules.check(request.traject(), record.subList(0, record.size() - fresh.size()), toRecord).stream()
                            .map(refusal -> refusal.at(lineOfFresh))
                            .filter(refusal -> !taken.contains(refusal.index()))
                            .toList();
            return new Decision(lines, taken.isEmpty() ? fresh : List.of(), taken, refusals);
        }

        private Fresh fresh(HappeningId id, Told told, int place) {
            UUID attempt = uuids.get();
            Split split = Split.of(told.telling(), attempt);
            Recording recording = new Recording(
                    request.traject(),
                    told.label(),
                    split.marked(),
                    request.recordedBy(),
                    request.via(),
                    original(split.marked().happening(), place));
            List<Text.Kept> erases = erases(split.marked().happening());
            Recorded recorded = new Recorded(tail + 1 + place, now, id, recording);
            record.add(recorded);
            remember(recorded);
            freshById.put(id, split);
            return new Fresh(id, attempt, split, recording, erases);
        }

        private void remember(Recorded recorded) {
            byId.put(recorded.id(), recorded);
            versions.computeIfAbsent(History.originalOf(recorded), id -> new ArrayList<>())
                    .add(recorded);
        }

        private @Nullable Original original(Happening happening, int place) {
            HappeningId of = about(happening);
            Recorded original = of == null ? null : byId.get(of);
            if (of == null || original == null) {
                return null;
            }
            Set<ThingKey> things = new LinkedHashSet<>();
            for (Recorded version : versions.getOrDefault(of, List.of())) {
                things.addAll(version.recording().named());
            }
            boolean fresh = original.position() > tail;
            return new Original(
                    fresh ? 0 : original.position(),
                    fresh ? tail + 1 + place - original.position() : 0,
                    List.copyOf(things));
        }

        private List<Text.Kept> erases(Happening happening) {
            if (!(happening instanceof HappeningCorrected correction) || !Boolean.TRUE.equals(correction.eraseOld())) {
                return List.of();
            }
            Recorded standing = null;
            for (Recorded version : versions.getOrDefault(correction.corrects(), List.of())) {
                if (!(version.happening() instanceof HappeningWithdrawn)
                        && (standing == null || version.position() > standing.position())) {
                    standing = version;
                }
            }
            if (standing == null) {
                return List.of();
            }
            Telling replaced = standing.happening() instanceof HappeningCorrected earlier
                    ? earlier.replacement()
                    : standing.telling();
            return Kept.in(replaced);
        }

        /** The lines without an identity that are recorded already, each by one happening of its own. */
        private Map<Integer, Recorded> unnamedMatches() {
            Map<Telling, Deque<Recorded>> candidates = new HashMap<>();
            Map<Integer, Split> unnamed = new HashMap<>();
            Set<HappeningId> named = new HashSet<>();
            for (int i = 0; i < request.lines().size(); i++) {
                Told told = request.lines().get(i);
                if (told.id() == null) {
                    unnamed.put(i, Split.of(told.telling(), NO_ATTEMPT));
                } else {
                    named.add(told.id());
                }
            }
            Set<Telling> wanted = new HashSet<>();
            unnamed.values().forEach(split -> wanted.add(split.marked()));
            Set<UUID> attempts = new HashSet<>();
            for (Recorded recorded : record) {
                Telling bare = Kept.under(recorded.telling(), NO_ATTEMPT);
                if (wanted.contains(bare) && !named.contains(recorded.id())) {
                    candidates.computeIfAbsent(bare, t -> new ArrayDeque<>()).add(recorded);
                    Kept.in(recorded.telling()).forEach(kept -> attempts.add(kept.attempt()));
                }
            }
            Map<UUID, Map<String, Optional<String>>> kept = attempts.isEmpty() ? Map.of() : words.of(attempts);
            Map<Integer, Recorded> matches = new HashMap<>();
            for (int i = 0; i < request.lines().size(); i++) {
                Split split = unnamed.get(i);
                if (split == null) {
                    continue;
                }
                Deque<Recorded> same = candidates.getOrDefault(split.marked(), new ArrayDeque<>());
                for (Recorded candidate : same) {
                    if (sameWords(split, candidate, kept)) {
                        matches.put(i, candidate);
                        same.remove(candidate);
                        break;
                    }
                }
            }
            return matches;
        }

        private boolean isSame(Told told, HappeningId id, Recorded recorded) {
            Split split = Split.of(told.telling(), NO_ATTEMPT);
            if (!recorded.recording().traject().equals(request.traject())
                    || !Kept.under(recorded.telling(), NO_ATTEMPT).equals(split.marked())) {
                return false;
            }
            Split earlier = freshById.get(id);
            if (earlier != null) {
                return earlier.words().equals(split.words());
            }
            Set<UUID> attempts = new HashSet<>();
            Kept.in(recorded.telling()).forEach(kept -> attempts.add(kept.attempt()));
            return sameWords(split, recorded, attempts.isEmpty() ? Map.of() : words.of(attempts));
        }

        private static boolean sameWords(
                Split split, Recorded recorded, Map<UUID, Map<String, Optional<String>>> vault) {
            for (Text.Kept kept : Kept.in(recorded.telling())) {
                Optional<String> words =
                        vault.getOrDefault(kept.attempt(), Map.of()).getOrDefault(kept.field(), Optional.empty());
                if (words.isPresent() && !words.get().equals(split.words().get(kept.field()))) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable HappeningId about(Happening happening) {
            return switch (happening) {
                case HappeningCorrected correction -> correction.corrects();
                case HappeningWithdrawn withdrawal -> withdrawal.withdraws();
                default -> null;
            };
        }
    }
}
