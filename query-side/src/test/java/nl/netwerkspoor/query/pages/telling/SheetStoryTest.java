package nl.netwerkspoor.query.pages.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.pages.sheets.Cell;
import nl.netwerkspoor.query.pages.sheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SheetStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final HappeningId THIRD = HappeningId.ofLabel(new TrajectKey("proef"), "derde");

    /** The organisation IrisZorg, and an initiative and an arrangement that are called the same. */
    private static final SheetStory.Known KNOWN = new SheetStory.Known() {
        @Override
        public List<ThingKey> find(String typed, ThingKind kind) {
            return switch (kind) {
                case ORGANISATION ->
                    List.of("IrisZorg", "iriszorg", "organisation:iriszorg").contains(typed)
                            ? List.of(kind.key("iriszorg"))
                            : List.of();
                case INITIATIVE, ARRANGEMENT -> typed.equals("winkel") ? List.of(kind.key("winkel")) : List.of();
                default -> List.of();
            };
        }

        @Override
        public @Nullable HappeningId at(String position) {
            return position.equals("3") ? THIRD : null;
        }
    };

    private static SheetStory csv(String... lines) {
        return SheetStory.of(Sheet.read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)), KNOWN, TODAY);
    }

    private static SheetStory cells(List<String> header, Cell... cells) {
        Sheet.Row first =
                new Sheet.Row(1, header.stream().<Cell>map(Cell.Words::new).toList());
        return SheetStory.of(new Sheet(first, List.of(new Sheet.Row(2, Arrays.asList(cells)))), KNOWN, TODAY);
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }

    private static List<String> mistakes(SheetStory story, Recorders.Answer answer) {
        return story.mistakes(answer).stream()
                .map(each -> each.row() + " " + each.column() + ": " + each.dutch())
                .toList();
    }

    private static Recorders.Refusal refusal(@Nullable Integer index, @Nullable String field, String dutch) {
        return new Recorders.Refusal(index, 1, field, dutch, dutch, List.of());
    }

    private static final Recorders.Answer FINE = new Recorders.Recorded(List.of());

    @Nested
    class A_row {

        @Test
        void says_the_same_in_Dutch_words_as_in_names_and_codes() {
            SheetStory inWords = csv(
                    "Soort gebeurtenis;WANNEER;naam;soort;gemeenten;door cliënten geleid;initiatief;gebied",
                    "organisatie kwam in  het netwerk;2011;De Brug;Verslavingszorg;Putten; ;;",
                    "Initiatief uit zichzelf begonnen;2012;Straatvoetbal;;;;straatvoetbal;Sport");
            SheetStory inCodes = csv(
                    "what;when;name;kind;municipalities;clientRun;initiative;field",
                    "organisation-joined-network;2011;De Brug;addiction-care;putten;;;",
                    "initiative-spontaneously-started;2012;Straatvoetbal;;;;straatvoetbal;sport");
            assertThat(inWords.lines()).isEqualTo(inCodes.lines());
            assertThat(inWords.lines())
                    .containsExactly(
                            Map.of(
                                    "what", "organisation-joined-network",
                                    "when", "2011",
                                    "organisation", "de-brug",
                                    "name", "De Brug",
                                    "kind", "addiction-care",
                                    "municipalities", List.of("putten")),
                            Map.of(
                                    "what", "initiative-spontaneously-started",
                                    "when", "2012",
                                    "name", "Straatvoetbal",
                                    "initiative", "straatvoetbal",
                                    "field", "sport"));
            assertThat(inWords.mistakes(FINE)).isEmpty();
        }

        @Test
        void keeps_the_words_of_a_date_that_was_told_in_words() {
            assertThat(csv("what;when", "table-met;voorjaar 2012").lines().getFirst())
                    .contains(entry("when", "2012-21"), entry("whenText", "voorjaar 2012"));
        }

        @Test
        void takes_the_dates_and_numbers_of_Excel() {
            SheetStory story = cells(
                    List.of("what", "when", "times", "periode", "value", "clientRun", "name"),
                    words("activity-held"),
                    new Cell.Dated("2012-05", "mei 2012"),
                    new Cell.Figure(new BigDecimal("12")),
                    new Cell.Figure(new BigDecimal("2012")),
                    new Cell.Figure(new BigDecimal("1.234")),
                    new Cell.Truth(true),
                    new Cell.Dated("2012-05-01", "1 mei 2012"));
            assertThat(story.lines().getFirst())
                    .contains(
                            entry("when", "2012-05"), entry("times", new BigDecimal("12")), entry("name", "1 mei 2012"))
                    .doesNotContainKey("whenText");
            SheetStory measured = cells(
                    List.of("what", "when", "indicator", "value", "period"),
                    words("result-measured"),
                    new Cell.Figure(new BigDecimal("2012")),
                    words("Mensen in beweging"),
                    new Cell.Figure(new BigDecimal("1.234")),
                    new Cell.Figure(new BigDecimal("2011")));
            assertThat(measured.lines().getFirst())
                    .contains(
                            entry("when", "2012"),
                            entry("indicator", "mensen-in-beweging"),
                            entry("name", "Mensen in beweging"),
                            entry("value", new BigDecimal("1.234")),
                            entry("period", "2011"));
        }

        @Test
        void has_lists_and_places_and_a_source() {
            assertThat(csv(
                                    "what,when,waar,hosts,audiences,bron: document,bron: plaats in het document",
                                    "arrangement-opened,2012,\"Utrecht/Overvecht; Ermelo\",\"IrisZorg; iriszorg\","
                                            + "verslaving;anders: nachtbrakers,Jaarverslag,p. 12")
                            .lines()
                            .getFirst())
                    .contains(
                            entry("where", List.of("utrecht/overvecht", "ermelo")),
                            entry("hosts", List.of("iriszorg", "iriszorg")),
                            entry(
                                    "sources",
                                    List.of(Map.of(
                                            "kind", "document", "document", "Jaarverslag", "locator", "p. 12"))));
        }

        @Test
        void has_yes_and_no_in_several_words() {
            assertThat(csv(
                                    "what;clientRun",
                                    "organisation-joined-network;ja",
                                    "organisation-joined-network;ONWAAR",
                                    "organisation-joined-network;true")
                            .lines())
                    .extracting(line -> line.get("clientRun"))
                    .containsExactly(true, false, true);
        }

        @Test
        void holds_the_field_that_its_kind_calls_so() {
            assertThat(csv("what;hoeveel", "organisation-joined-network;10 tot 15", "provider-appointed-activator;2")
                            .lines())
                    .satisfiesExactly(
                            line -> assertThat(line).contains(entry("size", "10..15")),
                            line -> assertThat(line).contains(entry("number", "2")));
        }

        @Test
        void points_at_a_happening_by_its_number_or_by_a_word() {
            assertThat(csv("what;withdraws", "happening-withdrawn;3", "happening-withdrawn;begin")
                            .lines())
                    .extracting(line -> line.get("withdraws"))
                    .containsExactly(THIRD.toString(), "begin");
        }
    }

    @Nested
    class A_thing {

        @Test
        void is_named_by_its_name_or_its_key_there_or_in_another_row() {
            SheetStory story = csv(
                    "what;initiative;name;startedBy;of;supporter",
                    "supporter-joined;;;;De eetclub;IrisZorg",
                    "initiative-spontaneously-started;;De Eetclub;participant:clientgroep-1;;",
                    "supporter-joined;;;;de-eetclub;organisatie:iriszorg",
                    "participant-joined-network;;;;;");
            assertThat(story.lines().get(0))
                    .contains(entry("of", "initiative:de-eetclub"), entry("supporter", "organisation:iriszorg"));
            assertThat(story.lines().get(1))
                    .contains(
                            entry("initiative", "de-eetclub"),
                            entry("startedBy", List.of("participant:clientgroep-1")));
            assertThat(story.lines().get(2))
                    .contains(entry("of", "initiative:de-eetclub"), entry("supporter", "organisation:iriszorg"));
        }

        @Test
        void that_is_there_already_keeps_its_key_so_that_bringing_in_twice_is_the_same() {
            assertThat(csv("what;name", "organisation-joined-network;IrisZorg")
                            .lines()
                            .getFirst())
                    .contains(entry("organisation", "iriszorg"));
            assertThat(csv("what;name", "organisation-joined-network;Iriszorg!")
                            .lines()
                            .getFirst())
                    .contains(entry("organisation", "iriszorg-2"));
        }

        @Test
        void of_people_gets_no_key_from_a_name() {
            assertThat(csv("what;alias", "participant-joined-network;de jongens")
                            .lines()
                            .getFirst())
                    .doesNotContainKey("participant");
        }

        @Test
        void that_can_be_two_things_has_to_be_named_in_full() {
            assertThat(mistakes(csv("what;of", "activity-held;winkel"), FINE))
                    .containsExactly(
                            "2 of: Hiermee kan meer bedoeld zijn. Kies uit: initiative:winkel, arrangement:winkel.");
            assertThat(csv("what;of", "activity-held;aanbod:winkel").lines().getFirst())
                    .contains(entry("of", "arrangement:winkel"));
        }
    }

    @Nested
    class What_is_wrong {

        @Test
        void is_named_by_row_and_column_and_stands_in_the_story_as_null() {
            SheetStory story = csv(
                    "soort gebeurtenis;wanneer;gebied;door cliënten geleid;tafel;van",
                    "Straatvoetbal begon;2012;;;;",
                    "",
                    ";2012;;;;",
                    "initiative-spontaneously-started;ooit;voetbal;;;",
                    "organisation-joined-network;2012;;misschien;;",
                    "table-met;2012;;;Geheime tafel;",
                    "happening-corrected;2012;;;;");
            assertThat(mistakes(story, FINE))
                    .satisfiesExactly(
                            each -> assertThat(each).startsWith("2 soort gebeurtenis: Deze soort gebeurtenis is niet"),
                            each -> assertThat(each).startsWith("4 soort gebeurtenis: Hier staat niet wat er gebeurde"),
                            each -> assertThat(each).startsWith("5 wanneer: "),
                            each -> assertThat(each)
                                    .startsWith("5 gebied: Deze waarde is niet bekend. Kies uit: sport, "),
                            each -> assertThat(each).isEqualTo("6 door cliënten geleid: Schrijf ja of nee."),
                            each -> assertThat(each).startsWith("7 tafel: Dit is er nog niet."),
                            each -> assertThat(each)
                                    .startsWith("8 soort gebeurtenis: Dit kan niet in een spreadsheet"));
            assertThat(story.rows()).containsExactly(2, 4, 5, 6, 7, 8);
            assertThat(story.lines().get(2)).contains(entry("when", null), entry("field", null));
            assertThat(story.lines().get(4)).contains(entry("table", null));
        }

        @Test
        void is_said_once_along_with_what_the_story_is_refused_for() {
            SheetStory story = csv("what;wanneer;naam", "table-formed;ooit;", "begon;2012;", "table-met;2012;");
            assertThat(mistakes(
                            story,
                            new Recorders.NotRecorded(List.of(
                                    refusal(0, "when", "schrijf geen null"),
                                    refusal(0, "name", "dit veld is nodig: naam"),
                                    refusal(1, "what", "schrijf geen null"),
                                    refusal(2, "table", "dit veld is nodig: tafel"),
                                    refusal(2, "sources.0.url", "een webadres begint met http"),
                                    refusal(null, null, "dit kan niet")))))
                    .satisfiesExactly(
                            each -> assertThat(each).isEqualTo("null null: dit kan niet"),
                            each -> assertThat(each).startsWith("2 wanneer: ").doesNotContain("null"),
                            each -> assertThat(each).isEqualTo("2 naam: dit veld is nodig: naam"),
                            each -> assertThat(each).startsWith("3 what: Deze soort"),
                            each -> assertThat(each).isEqualTo("4 tafel: dit veld is nodig: tafel"),
                            each -> assertThat(each).isEqualTo("4 bron: webadres: een webadres begint met http"));
        }

        @Test
        void in_a_cell_that_Excel_changed_or_could_not_work_out_is_explained() {
            assertThat(mistakes(
                            cells(
                                    List.of("what", "size", "naam"),
                                    words("organisation-joined-network"),
                                    new Cell.Dated("2026-12-10", "10 december 2026"),
                                    new Cell.Fault()),
                            FINE))
                    .satisfiesExactly(
                            each -> assertThat(each).startsWith("2 size: Excel maakte hier een datum van."),
                            each -> assertThat(each).startsWith("2 naam: De formule in deze cel geeft een fout."));
        }

        @Test
        void in_the_header_is_named_by_its_row() {
            assertThat(mistakes(csv("what;when;naam;name;gecheckt;leeg", "table-met;2012;a;b;ja;;weg"), FINE))
                    .satisfiesExactly(
                            each -> assertThat(each).isEqualTo("1 name: Deze kolom staat er twee keer."),
                            each -> assertThat(each).startsWith("1 gecheckt: Deze kolom is niet bekend."),
                            each -> assertThat(each).startsWith("1 G: Deze kolom is niet bekend."));
        }

        @Test
        void with_a_file_that_never_says_what_happened_is_refused_at_once() {
            assertThatThrownBy(() -> csv("naam;wanneer", "a;2012"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.dutch()).contains("soort gebeurtenis"));
        }
    }
}
