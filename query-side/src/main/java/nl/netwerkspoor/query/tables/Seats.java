package nl.netwerkspoor.query.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantJoinedNetwork;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableFormed;
import nl.netwerkspoor.happenings.TableHappening.TableMet;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The seats at a table on a day, certain and possible (section 9, "Seats"). */
public final class Seats {

    private static final Set<String> CLIENT_BACKGROUNDS = Set.of("client", "former-client", "expert-by-experience");

    private static final Facts.OfThingAmongAll<Map<ThingKey, Episode>> EPISODES = Seats::allEpisodes;

    private Seats() {}

    /**
     * A seat that is certainly or possibly there.
     *
     * @param who the participant or organisation
     * @param size how many people
     * @param client whether of client background; null where that is not known, and then possibly either
     * @param certainty certain or possible
     * @param since the taking that makes it so
     * @param until what possibly ended it; null for nothing
     * @param because the positions of all that it was derived from
     */
    public record Seat(
            ThingKey who,
            Size size,
            @Nullable Boolean client,
            Certainty certainty,
            Fact since,
            @Nullable Fact until,
            List<Long> because) {}

    /** The seats at a table on a day, in the order in which they were taken. */
    public static List<Seat> at(Facts facts, TableKey table, long day) {
        List<Seat> seats = new ArrayList<>();
        episodes(facts, table).forEach((who, episode) -> {
            Seat seat = seat(facts, who, episode, day);
            if (seat != null) {
                seats.add(seat);
            }
        });
        seats.sort(Comparator.comparing(Seat::since, Fact.BY_WHEN)
                .thenComparing(seat -> seat.who().ref()));
        return seats;
    }

    /** When each who ever sat at a table sat there. */
    public static Map<ThingKey, Episode> episodes(Facts facts, TableKey table) {
        return facts.followingAmongAll(table, EPISODES);
    }

    private static Map<ThingKey, Episode> allEpisodes(Facts facts, ThingKey thing) {
        TableKey table = (TableKey) thing;
        List<Fact> ofTable = facts.naming(table);
        Set<ThingKey> sitters = new LinkedHashSet<>();
        for (Fact fact : ofTable) {
            sitters.addAll(sitters(fact.happening(), table));
        }
        List<Fact> ofAll = ofTable.stream().filter(Seats::isOfAll).toList();
        Map<ThingKey, Episode> episodes = new LinkedHashMap<>();
        for (ThingKey who : sitters) {
            Set<Fact> about = new LinkedHashSet<>(ofAll);
            about.addAll(facts.naming(who));
            episodes.put(who, Episodes.seat(about, who, table));
        }
        return Collections.unmodifiableMap(episodes);
    }

    /** Whether what happened at a table is about the seats of all, and not about who it names. */
    private static boolean isOfAll(Fact fact) {
        return switch (fact.happening()) {
            case ClientJoinedTable joined -> false;
            case PartnerJoinedTable joined -> false;
            case LeftTable left -> false;
            case TableMet met -> false;
            default -> true;
        };
    }

    /** Whether somebody of client background sits among these. */
    public static Certainty clientAmong(Collection<Seat> seats) {
        Certainty there = Certainty.ABSENT;
        for (Seat seat : seats) {
            Integer most = seat.size().max();
            if (Boolean.FALSE.equals(seat.client()) || most != null && most == 0) {
                continue;
            }
            boolean somebody = seat.client() != null && seat.size().min() > 0;
            there = there.or(somebody ? seat.certainty() : Certainty.POSSIBLE);
        }
        return there;
    }

    private static List<? extends ThingKey> sitters(Happening happening, TableKey table) {
        return switch (happening) {
            case ClientJoinedTable joined when joined.table().equals(table) -> List.of(joined.participant());
            case PartnerJoinedTable joined
            when joined.table().equals(table) -> {
                List<ThingKey> sitters = new ArrayList<>();
                if (joined.participant() != null) {
                    sitters.add(joined.participant());
                }
                if (joined.organisation() != null) {
                    sitters.add(joined.organisation());
                }
                yield sitters;
            }
            case TableFormed formed when formed.table().equals(table) -> formed.organisations();
            default -> List.of();
        };
    }

    private static @Nullable Seat seat(Facts facts, ThingKey who, Episode episode, long day) {
        Episode.State state = episode.at(day);
        Fact since = state.since();
        Fact taking = episode.begins().stream()
                .filter(begin -> Event.by(begin, day).possibly())
                .max(Fact.BY_WHEN)
                .orElse(null);
        if (since == null || taking == null) {
            return null;
        }
        Fact introduction = Things.introduction(facts, who, day);
        Set<Long> because = new LinkedHashSet<>(state.because());
        because.add(taking.position());
        if (introduction != null) {
            because.add(introduction.position());
        }
        return new Seat(
                who,
                size(who, taking, introduction),
                client(who, taking, introduction),
                state.certainty(),
                since,
                state.until(),
                because.stream().sorted().toList());
    }

    private static Size size(ThingKey who, Fact taking, @Nullable Fact introduction) {
        if (who.kind() == ThingKind.ORGANISATION) {
            return Size.ONE;
        }
        Size atTable = switch (taking.happening()) {
            case ClientJoinedTable joined -> joined.size();
            case PartnerJoinedTable joined -> joined.size();
            default -> null;
        };
        if (atTable != null) {
            return atTable;
        }
        return introduction != null
                        && introduction.happening() instanceof ParticipantJoinedNetwork joined
                        && joined.size() != null
                ? joined.size()
                : Size.UNKNOWN;
    }

    private static @Nullable Boolean client(ThingKey who, Fact taking, @Nullable Fact introduction) {
        Happening joined = introduction == null ? null : introduction.happening();
        if (who.kind() == ThingKind.ORGANISATION) {
            return joined instanceof OrganisationJoinedNetwork organisation
                    && Boolean.TRUE.equals(organisation.clientRun());
        }
        List<Code> background =
                joined instanceof ParticipantJoinedNetwork participant ? participant.background() : List.of();
        if (taking.happening() instanceof ClientJoinedTable || ofClients(background)) {
            return true;
        }
        return background.isEmpty() ? null : false;
    }

    /** Whether a background is a client background (section 5). */
    public static boolean ofClients(Collection<Code> background) {
        return background.stream().anyMatch(code -> CLIENT_BACKGROUNDS.contains(code.value()));
    }
}
