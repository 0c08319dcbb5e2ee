package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementClosed;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.DirectionHappening.GoalAgreed;
import nl.netwerkspoor.happenings.DirectionHappening.GoalDropped;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleEased;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationBecamePartOf;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedPartnership;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.PartnershipEnded;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectHappening;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.happenings.TrajectKey;

/**
 * What must be read of the log so that the rules judge as they would on all of it. Every happening is tagged with its
 * traject, with itself, and with every thing and happening that {@code Recording.named} and {@code Recording.pointsAt}
 * give.
 *
 * @param parts what is to be read: what matches any of them
 */
public record Scope(List<Part> parts) {

    /** A tag of happenings. */
    public sealed interface Tagged {}

    /** Everything of a traject. */
    public record OfTraject(TrajectKey traject) implements Tagged {}

    /** Everything that names a thing; the traject itself is named by the section Traject and by its funding. */
    public record OfThing(TrajectKey traject, ThingKey thing) implements Tagged {}

    /** A happening and everything that points at it. */
    public record OfHappening(HappeningId happening) implements Tagged {}

    /**
     * Happenings with one tag.
     *
     * @param tagged the tag
     * @param kinds their names, such as `table-formed`; empty for all kinds
     */
    public record Part(Tagged tagged, Set<String> kinds) {}

    private static final Set<Class<? extends Happening>> CHANGES =
            Set.of(HappeningCorrected.class, HappeningWithdrawn.class);

    private static final Map<ThingKind, Set<Class<? extends Happening>>> LIVES = lives();

    /** Nothing. */
    public static Scope nothing() {
        return new Scope(List.of());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What to read first for one happening, correction or withdrawal; {@link #after} says what more. */
    public static Scope of(TrajectKey traject, Told told) {
        Reading reading = new Reading(traject);
        reading.line(told);
        reading.told(told.telling().happening());
        return reading.scope();
    }

    /**
     * What more to read for a correction or withdrawal, when its original is known.
     *
     * @param read what was read by {@link #of}
     */
    public static Scope after(TrajectKey traject, Told told, Collection<Recorded> read) {
        HappeningId original = switch (told.telling().happening()) {
            case HappeningCorrected correction -> correction.corrects();
            case HappeningWithdrawn withdrawal -> withdrawal.withdraws();
            default -> null;
        };
        if (original == null) {
            return nothing();
        }
        Reading reading = new Reading(traject);
        for (Recorded each : read) {
            if (History.originalOf(each).equals(original)) {
                reading.undone(each.happening());
            }
            if (each.recording().pointsAt().contains(original)) {
                reading.happening(History.originalOf(each));
                each.recording().pointsAt().forEach(reading::happening);
            }
        }
        return reading.scope();
    }

    /** What to read for a story: the whole traject, and whoever else has the identities given. */
    public static Scope ofStory(TrajectKey traject, List<Told> lines) {
        Reading reading = new Reading(traject);
        reading.add(new OfTraject(traject), Set.of());
        for (Told line : lines) {
            if (line.label() == null) {
                reading.line(line);
            }
        }
        return reading.scope();
    }

    /** What says of a thing of each kind from when until when it is there. */
    private static Map<ThingKind, Set<Class<? extends Happening>>> lives() {
        Map<ThingKind, Set<Class<? extends Happening>>> lives = new EnumMap<>(ThingKind.class);
        for (Kind kind : Catalogue.kinds()) {
            for (Field field : kind.fields()) {
                if (field.introduces() || field.ends()) {
                    live(lives, field.kinds().getFirst(), kind.type());
                }
            }
        }
        live(lives, ThingKind.TRAJECT, TrajectStarted.class);
        live(lives, ThingKind.INITIATIVE, InitiativeEnded.class);
        live(lives, ThingKind.INITIATIVE, InitiativeRevived.class);
        live(lives, ThingKind.OBSTACLE, ObstacleEased.class);
        return lives;
    }

    private static void live(
            Map<ThingKind, Set<Class<? extends Happening>>> lives, ThingKind kind, Class<? extends Happening> type) {
        lives.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(type);
    }

    private static final class Reading {
        private final TrajectKey traject;
        private final Map<Tagged, Set<Class<? extends Happening>>> parts = new LinkedHashMap<>();

        Reading(TrajectKey traject) {
            this.traject = traject;
        }

        Scope scope() {
            List<Part> list = new ArrayList<>();
            parts.forEach((tagged, kinds) -> {
                Set<String> names = new TreeSet<>();
                kinds.forEach(kind -> names.add(Catalogue.of(kind).what()));
                list.add(new Part(tagged, names));
            });
            return new Scope(list);
        }

        /** Whether its identity is taken, and whether the traject has started. */
        void line(Told told) {
            if (told.id() != null) {
                happening(told.id());
            }
            life(traject);
        }

        /** What is told beside what stands. */
        void told(Happening happening) {
            switch (happening) {
                case HappeningCorrected correction -> {
                    happening(correction.corrects());
                    told(correction.replacement().happening());
                    return;
                }
                case HappeningWithdrawn withdrawal -> {
                    happening(withdrawal.withdraws());
                    return;
                }
                default -> {}
            }
            Naming.named(traject, happening).forEach(this::life);
            Naming.pointsAt(happening).forEach(this::happening);
            ThingKey introduced = RecordSoFar.introduced(traject, happening);
            if (introduced != null) {
                all(introduced);
            }
            between(happening);
            switch (happening) {
                case TableDissolved dissolved -> all(dissolved.table());
                case PartnershipEnded ended -> all(ended.partnership());
                case ArrangementClosed closed -> all(closed.arrangement());
                case InitiativeEnded ended -> all(ended.initiative());
                default -> {}
            }
        }

        /** What is told no more, or otherwise. */
        void undone(Happening happening) {
            switch (happening) {
                case HappeningCorrected correction -> {
                    undone(correction.replacement().happening());
                    return;
                }
                case HappeningWithdrawn withdrawal -> {
                    return;
                }
                default -> {}
            }
            told(happening);
            switch (happening) {
                case TrajectStarted started -> add(new OfTraject(traject), Set.of());
                case InitiativeRevived revived -> all(revived.initiative());
                case TableDissolved dissolved -> leavings();
                case PartnershipEnded ended -> leavings();
                case ParticipantLeftNetwork left -> {
                    all(left.participant());
                    ofTraject(List.of(TableDissolved.class, PartnershipEnded.class));
                }
                case OrganisationLeftNetwork left -> {
                    all(left.organisation());
                    ofTraject(List.of(TableDissolved.class, PartnershipEnded.class));
                }
                case OrganisationJoinedNetwork joined -> ofTraject(List.of(OrganisationJoinedNetwork.class));
                default -> {}
            }
        }

        /** What is between the things that it names. */
        private void between(Happening happening) {
            switch (happening) {
                case ClientJoinedTable joined -> seats(joined.table());
                case PartnerJoinedTable joined -> seats(joined.table());
                case LeftTable left -> seats(left.table());
                case TableFormed formed -> seats(formed.table());
                case SupporterJoined joined -> support(joined.of());
                case SupporterLeft left -> support(left.of());
                case OrganisationsPartnered partnered -> members(partnered.partnership());
                case OrganisationJoinedPartnership joined -> members(joined.partnership());
                case ProviderAdoptedPractice adopted -> practices(adopted.provider());
                case ProviderDroppedPractice dropped -> practices(dropped.provider());
                case FundingSecured secured -> funding(secured.of());
                case FundingEnded ended -> funding(ended.of());
                case TrajectHappening told -> all(traject);
                case GoalAgreed agreed -> ofTraject(List.of(GoalAgreed.class, GoalDropped.class));
                case GoalDropped dropped -> ofTraject(List.of(GoalAgreed.class, GoalDropped.class));
                case OrganisationBecamePartOf became -> ofTraject(List.of(OrganisationBecamePartOf.class));
                case InitiativesJoinedForces joined -> ofTraject(List.of(InitiativesJoinedForces.class));
                default -> {}
            }
        }

        private void seats(ThingKey table) {
            of(table, List.of(TableFormed.class, ClientJoinedTable.class, PartnerJoinedTable.class, LeftTable.class));
        }

        private void support(ThingKey of) {
            of(of, List.of(SupporterJoined.class, SupporterLeft.class));
        }

        private void members(ThingKey partnership) {
            of(partnership, List.of(OrganisationsPartnered.class, OrganisationJoinedPartnership.class));
        }

        private void practices(ThingKey provider) {
            of(provider, List.of(ProviderAdoptedPractice.class, ProviderDroppedPractice.class));
        }

        private void funding(ThingKey of) {
            of(of, List.of(FundingSecured.class, FundingEnded.class));
        }

        private void leavings() {
            ofTraject(List.of(ParticipantLeftNetwork.class, OrganisationLeftNetwork.class));
        }

        private void all(ThingKey thing) {
            add(new OfThing(traject, thing), Set.of());
        }

        /** From when until when a thing is there. */
        private void life(ThingKey thing) {
            add(new OfThing(traject, thing), withChanges(LIVES.getOrDefault(thing.kind(), Set.of())));
        }

        private void of(ThingKey thing, List<Class<? extends Happening>> kinds) {
            add(new OfThing(traject, thing), withChanges(kinds));
        }

        private void ofTraject(List<Class<? extends Happening>> kinds) {
            add(new OfTraject(traject), withChanges(kinds));
        }

        private void happening(HappeningId id) {
            add(new OfHappening(id), Set.of());
        }

        private static Set<Class<? extends Happening>> withChanges(Collection<Class<? extends Happening>> kinds) {
            Set<Class<? extends Happening>> all = new LinkedHashSet<>(kinds);
            all.addAll(CHANGES);
            return all;
        }

        /** No kinds stand for all kinds. */
        private void add(Tagged tagged, Set<Class<? extends Happening>> kinds) {
            parts.merge(tagged, kinds, (some, more) -> {
                if (some.isEmpty() || more.isEmpty()) {
                    return Set.of();
                }
                Set<Class<? extends Happening>> both = new LinkedHashSet<>(some);
                both.addAll(more);
                return both;
            });
        }
    }
}
