package nl.netwerkspoor.query.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementClosed;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementExtended;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementHandedOver;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleEased;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleRaised;
import nl.netwerkspoor.happenings.DirectionHappening.ResultMeasured;
import nl.netwerkspoor.happenings.IndicatorKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeStalled;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderLoosenedIntake;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderTightenedIntake;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.initiatives.Phase;
import nl.netwerkspoor.query.initiatives.Phases;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two days (section 9 of the domain, "Progress"): certainly after the one and by the end of the
 * other, or possibly.
 */
final class Happened {

    /** The groups, in the order to show. */
    private enum Group {
        APPEARED("appeared"),
        MOVED("moved"),
        GREW("grew"),
        MERGED("merged"),
        STALLED("stalled"),
        ENDED("ended"),
        TABLES("tables"),
        SEATS("seats"),
        INTAKE_AND_PRACTICES("intakeAndPractices"),
        ARRANGEMENTS("arrangements"),
        FUNDING("funding"),
        OBSTACLES("obstacles"),
        RESULTS("results");

        private final String shown;

        Group(String shown) {
            this.shown = shown;
        }
    }

    private record Item(Group group, Span when, Because because, Map<String, @Nullable Object> shown) {}

    private final Facts facts;
    private final long since;
    private final long day;
    private final List<Item> items = new ArrayList<>();

    private Happened(Facts facts, long since, long day) {
        this.facts = facts;
        this.since = since;
        this.day = day;
    }

    /** What certainly and possibly happened after the end of one day and by the end of another, by group and then `when`. */
    static Map<String, @Nullable Object> between(Facts facts, long since, long day) {
        Happened happened = new Happened(facts, since, day);
        facts.things(ThingKind.INITIATIVE).forEach(initiative -> happened.reached((InitiativeKey) initiative));
        facts.all().forEach(happened::told);
        happened.items.sort(Comparator.comparingLong((Item item) -> item.when().earliest())
                .thenComparingLong(item -> item.when().latest())
                .thenComparingLong(item -> item.because().positions().getFirst()));
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            groups.put(
                    group.shown,
                    happened.items.stream()
                            .filter(item -> item.group() == group)
                            .map(Item::shown)
                            .toList());
        }
        return groups;
    }

    /** Phases that the first of several happenings reaches: that it appeared, and that it moved. */
    private void reached(InitiativeKey initiative) {
        for (Phases.Reached reached : Phases.of(facts, initiative).reached(day)) {
            Phase phase = reached.phase();
            if (phase == Phase.SPARK || phase == Phase.MOVEMENT || phase == Phase.ROOTED) {
                add(
                        phase == Phase.SPARK ? Group.APPEARED : Group.MOVED,
                        initiative,
                        name(initiative),
                        phase.code(),
                        reached.reached(),
                        reached.because());
            }
        }
    }

    private void told(Fact fact) {
        switch (fact.happening()) {
            case InitiativeRevived revived -> add(Group.MOVED, revived.initiative(), fact);
            case InitiativeGrewIntoArrangement grew -> {
                for (InitiativeKey initiative : grew.initiatives()) {
                    add(Group.GREW, initiative, fact, "into", grew.arrangement());
                }
                add(Group.ARRANGEMENTS, grew.arrangement(), fact);
            }
            case InitiativesJoinedForces joined -> {
                for (InitiativeKey initiative : joined.initiatives()) {
                    add(Group.MERGED, initiative, fact, "into", joined.into());
                }
            }
            case InitiativeStalled stalled -> add(Group.STALLED, stalled.initiative(), fact);
            case InitiativeEnded ended -> add(Group.ENDED, ended.initiative(), fact, "lesson", ended.lesson());
            case TableFormed formed -> {
                add(Group.TABLES, formed.table(), fact);
                if (!formed.organisations().isEmpty()) {
                    add(Group.SEATS, formed.table(), fact, "who", formed.organisations());
                }
            }
            case TableDissolved dissolved -> add(Group.TABLES, dissolved.table(), fact);
            case ClientJoinedTable joined -> add(Group.SEATS, joined.table(), fact, "who", one(joined.participant()));
            case PartnerJoinedTable joined ->
                add(Group.SEATS, joined.table(), fact, "who", one(joined.participant(), joined.organisation()));
            case LeftTable left ->
                add(Group.SEATS, left.table(), fact, "who", one(left.participant(), left.organisation()));
            case ProviderLoosenedIntake loosened ->
                add(Group.INTAKE_AND_PRACTICES, loosened.provider(), fact, "values", loosened.admits());
            case ProviderTightenedIntake tightened ->
                add(Group.INTAKE_AND_PRACTICES, tightened.provider(), fact, "values", tightened.excludes());
            case ProviderAdoptedPractice adopted ->
                add(Group.INTAKE_AND_PRACTICES, adopted.provider(), fact, "values", List.of(adopted.practice()));
            case ProviderDroppedPractice dropped ->
                add(Group.INTAKE_AND_PRACTICES, dropped.provider(), fact, "values", List.of(dropped.practice()));
            case ArrangementOpened opened -> add(Group.ARRANGEMENTS, opened.arrangement(), fact);
            case ArrangementExtended extended -> add(Group.ARRANGEMENTS, extended.arrangement(), fact);
            case ArrangementHandedOver over -> add(Group.ARRANGEMENTS, over.arrangement(), fact);
            case ArrangementClosed closed ->
                add(Group.ARRANGEMENTS, closed.arrangement(), fact, "lesson", closed.lesson());
            case FundingSecured secured -> add(Group.FUNDING, secured.of(), fact, "values", known(secured.source()));
            case FundingEnded ended -> add(Group.FUNDING, ended.of(), fact, "values", known(ended.source()));
            case ObstacleRaised raised -> add(Group.OBSTACLES, raised.obstacle(), fact);
            case ObstacleEased eased -> add(Group.OBSTACLES, eased.obstacle(), fact, "values", List.of(eased.how()));
            case ResultMeasured measured ->
                add(
                        Group.RESULTS,
                        "indicator:" + measured.indicator().value(),
                        name(measured.indicator()),
                        Catalogue.of(measured).what(),
                        Event.span(fact),
                        Because.of(List.of(fact.position())));
            default -> {
                // in no group
            }
        }
    }

    private void add(Group group, ThingKey of, Fact fact, String field, @Nullable Object value) {
        Map<String, @Nullable Object> shown = add(group, of, fact);
        shown.put(field, value);
    }

    private Map<String, @Nullable Object> add(Group group, ThingKey of, Fact fact) {
        if (!Event.between(fact, since, day).possibly()) {
            return new LinkedHashMap<>();
        }
        return add(
                group,
                of,
                name(of),
                Catalogue.of(fact.happening()).what(),
                Event.span(fact),
                Because.of(List.of(fact.position())));
    }

    private Map<String, @Nullable Object> add(
            Group group, Object ref, Object name, String what, Span when, Because because) {
        Certainty certainty = when.between(since, day);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        if (certainty.possibly()) {
            shown.put("certainty", certainty);
            shown.put("ref", ref);
            shown.put("name", name);
            shown.put("what", what);
            shown.put("when", when);
            shown.put("because", because);
            items.add(new Item(group, when, because, shown));
        }
        return shown;
    }

    private Object name(ThingKey thing) {
        if (thing.kind() != ThingKind.TRAJECT) {
            return Things.name(facts, thing, day);
        }
        Text name = Things.ofType(facts.of(List.of(TrajectStarted.class)), TrajectStarted.class).values().stream()
                .map(TrajectStarted::name)
                .findFirst()
                .orElse(null);
        return new Name(thing, name);
    }

    /** What an indicator was called last, for by itself it is no thing with a name. */
    private Object name(IndicatorKey indicator) {
        Object name = indicator.value();
        for (Map.Entry<Fact, ResultMeasured> each : Things.ofType(
                        facts.of(List.of(ResultMeasured.class)).stream()
                                .sorted(Fact.BY_WHEN)
                                .toList(),
                        ResultMeasured.class)
                .entrySet()) {
            Text told = each.getValue().name();
            if (told != null
                    && each.getValue().indicator().equals(indicator)
                    && Event.by(each.getKey(), day).possibly()) {
                name = told;
            }
        }
        return name;
    }

    private static List<ThingKey> one(@Nullable ThingKey... these) {
        List<ThingKey> known = new ArrayList<>();
        for (ThingKey thing : these) {
            if (thing != null) {
                known.add(thing);
            }
        }
        return known;
    }

    private static Collection<Code> known(@Nullable Code code) {
        return code == null ? List.of() : List.of(code);
    }
}
