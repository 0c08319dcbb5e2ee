package nl.netwerkspoor.store.log.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.TableHappening.ClientJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.PartnerJoinedTable;
import nl.netwerkspoor.happenings.TableHappening.TableMet;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.NewEvent;

/**
 * Happenings at tables, the same in every run: of each thousand, ten at each of a hundred tables, and ten thousand in
 * each traject.
 */
final class GeneratedHappenings {

    static final long SEED = 20_260_301;

    private static final int PER_TRAJECT = 10_000;
    private static final int PER_BLOCK = 1_000;
    private static final int TABLES_PER_BLOCK = 100;

    private GeneratedHappenings() {}

    private static TableKey table(long number) {
        return new TableKey("tafel-" + (number / PER_BLOCK * TABLES_PER_BLOCK + number % TABLES_PER_BLOCK));
    }

    private static TrajectKey traject(long number) {
        return new TrajectKey("traject-" + number / PER_TRAJECT);
    }

    /** The tag of the table at which the happening of this number was. */
    static String tableTag(long number) {
        return Tags.of(traject(number), table(number));
    }

    /** @param number from 0 */
    static NewEvent event(long number) {
        var random = new Random(SEED + number);
        var attempt = new UUID(random.nextLong(), random.nextLong());
        var happening = happening(number, random, attempt);
        var telling = new Telling(
                happening,
                when(random),
                null,
                random.nextInt(3) == 0 ? List.of(Place.parse("ermelo")) : List.of(),
                List.of(new Source(
                        CodeList.SOURCE_KIND.parse("document"),
                        new Text.Kept(attempt, "sources.0.document"),
                        null,
                        null)),
                random.nextInt(3) == 0 ? new Text.Kept(attempt, "note") : null);
        var recording = new Recording(traject(number), null, telling, "procesondersteuner", Via.FORM, null);
        var id = new HappeningId(new UUID(random.nextLong(), random.nextLong()));
        var kind = Catalogue.of(happening);
        return new NewEvent(
                id.uuid(), kind.what(), Integer.toString(kind.revision()), recording, Map.of(), Tags.of(id, recording));
    }

    private static Happening happening(long number, Random random, UUID attempt) {
        var participant = new ParticipantKey("deelnemer-" + random.nextInt(PER_TRAJECT));
        var organisation = new OrganisationKey("organisatie-" + random.nextInt(100));
        var size = Size.parse(Integer.toString(1 + random.nextInt(12)));
        return switch ((int) (number / TABLES_PER_BLOCK % 4)) {
            case 0 -> new ClientJoinedTable(table(number), participant, size);
            case 1 -> new PartnerJoinedTable(table(number), null, organisation, size);
            case 2 -> new TableMet(table(number), size, size, null, new Text.Kept(attempt, "text"));
            default -> new LeftTable(table(number), participant, null, new Text.Kept(attempt, "reason"));
        };
    }

    private static VagueDate when(Random random) {
        int year = 2010 + random.nextInt(15);
        int month = 1 + random.nextInt(12);
        return VagueDate.parse(
                switch (random.nextInt(4)) {
                    case 0 -> Integer.toString(year);
                    case 1 -> String.format(Locale.ROOT, "%d-%02d", year, month);
                    case 2 -> year + "/" + (year + 1);
                    default -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, 1 + random.nextInt(28));
                });
    }
}
