package nl.netwerkspoor.query.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.FieldType;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final TrajectKey TRAJECT = new TrajectKey("voorbeeld");

    /** What to fill in by field name; `kind.field` goes before `field`. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("about", "initiative:eetclub"),
            Map.entry("admits", "homeless addiction"),
            Map.entry("amount", "1500.50"),
            Map.entry("arrangement", "filmschool"),
            Map.entry("at", "table:kerngroep"),
            Map.entry("attendance", "~40"),
            Map.entry("audiences", "elderly youth"),
            Map.entry("background", "client"),
            Map.entry("by", "participant:groep-noord organisation:iriszorg"),
            Map.entry("desired-effect-agreed.by", "table:kerngroep"),
            Map.entry("contract-requirement-set.by", "harderwijk"),
            Map.entry("happening-marked.by", "participant:groep-noord"),
            Map.entry("capacity", "10..15"),
            Map.entry("excludes", "homeless"),
            Map.entry("from", "initiative:eetclub"),
            Map.entry("fundedBy", "harderwijk"),
            Map.entry("funder", "harderwijk"),
            Map.entry("partnership", "winkel-ermelo"),
            Map.entry("provider", "iriszorg"),
            Map.entry("hosts", "iriszorg tactus"),
            Map.entry("idea", "fietswerkplaats"),
            Map.entry("initiative", "kookgroep"),
            Map.entry("initiatives", "kookgroep bakgroep"),
            Map.entry("inquiry", "wensen"),
            Map.entry("into", "initiative:eetclub"),
            Map.entry("municipality", "s-hertogenbosch"),
            Map.entry("municipalities", "ermelo putten nunspeet"),
            Map.entry("number", "2..3"),
            Map.entry("obstacle", "geen-ruimte"),
            Map.entry("of", "initiative:eetclub"),
            Map.entry("voiced-again.of", "idea:fietswerkplaats"),
            Map.entry("organisation", "iriszorg"),
            Map.entry("organisations", "iriszorg tactus harderwijk"),
            Map.entry("participant", "groep-noord"),
            Map.entry("goal", "iets-te-doen"),
            Map.entry("question", "klein-en-open"),
            Map.entry("size", "10..15"),
            Map.entry("startedBy", "participant:groep-noord"),
            Map.entry("subject", "initiative:eetclub"),
            Map.entry("supporter", "organisation:iriszorg"),
            Map.entry("table", "kerngroep"),
            Map.entry("times", "3"),
            Map.entry("to", "table:kerngroep"),
            Map.entry("value", "3119"),
            Map.entry("ways", "agenda-setting connecting"),
            Map.entry("with", "table:kerngroep organisation:tactus"),
            Map.entry("whole", "tactus"));

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("name", "Samen eten"),
            Map.entry("question-raised.name", "Hoe houden we het klein én open?"),
            Map.entry("obstacle-raised.name", "Geen ruimte"),
            Map.entry("goal-agreed.name", "Iedereen heeft iets te doen."),
            Map.entry("result-measured.name", "bezoekers"),
            Map.entry("idea-voiced.name", "een fietswerkplaats"),
            Map.entry("traject-started.name", "Noord-Veluwe"),
            Map.entry("organisation-joined-network.name", "IrisZorg"),
            Map.entry("table-formed.name", "De kerngroep"),
            Map.entry("desiredEffect", "Meer meedoen in de buurt."),
            Map.entry("purpose", "samen een winkel inrichten"),
            Map.entry("requirement", "iedereen een zorgplan met dagbesteding"),
            Map.entry("reason", "Er was geen geld meer."),
            Map.entry("unit", "cliënten"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("groep-noord", "Groep Noord"),
            Map.entry("iriszorg", "IrisZorg"),
            Map.entry("tactus", "Tactus"),
            Map.entry("harderwijk", "Gemeente Harderwijk"),
            Map.entry("eetclub", "Eetclub"),
            Map.entry("kookgroep", "Kookgroep"),
            Map.entry("bakgroep", "Bakgroep"),
            Map.entry("kerngroep", "Kerngroep"),
            Map.entry("filmschool", "Filmschool"),
            Map.entry("fietswerkplaats", "Fietswerkplaats"),
            Map.entry("wensen", "Wensen van cliënten"),
            Map.entry("geen-ruimte", "Geen ruimte"),
            Map.entry("iets-te-doen", "Iedereen heeft iets te doen"),
            Map.entry("klein-en-open", "Hoe houden we het klein én open?"));

    @Test
    void every_kind_reads_as_a_dutch_sentence() throws IOException {
        StringBuilder sentences = new StringBuilder();
        for (Kind kind : Catalogue.kinds()) {
            sentences
                    .append(kind.what())
                    .append("\n  ")
                    .append(sentence(sample(kind, true)))
                    .append("\n  ")
                    .append(sentence(sample(kind, false)))
                    .append('\n');
        }
        try (InputStream golden = SentencesTest.class.getResourceAsStream("sentences.txt")) {
            assertThat(sentences.toString())
                    .isEqualTo(golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void every_value_outside_brackets_is_required() {
        Pattern placeholder = Pattern.compile("\\{(\\w+)}");
        for (Kind kind : Catalogue.kinds()) {
            Matcher matcher = placeholder.matcher(kind.sentence().replaceAll("\\[[^]]*]", ""));
            while (matcher.find()) {
                assertThat(kind.field(matcher.group(1)).required())
                        .as(kind + " " + matcher.group(1))
                        .isTrue();
            }
        }
    }

    @Test
    void what_turns_the_direction_of_reading_does_so_in_its_own_words_only() {
        Tellings told = new Tellings("voorbeeld");
        told.tell("table-formed", "2012", "table", "kern", "name", "\u202EKern");
        FoldedFacts facts = new FoldedFacts(told.traject(), told.all());

        assertThat(Answer.plain(Sentences.of(facts.all().getFirst(), facts), told::words, "/"))
                .isEqualTo("\u2068\u202EKern\u2069 werd gevormd.");
    }

    @Test
    void says_sizes_in_words() {
        assertThat(List.of("12", "10..15", "51..", "~40", "3119", "~1000", "0", "7..7"))
                .extracting(text -> Sentences.inWords(Size.parse(text)))
                .containsExactly("12", "10 tot 15", "minstens 51", "ongeveer 40", "3.119", "ongeveer 1.000", "0", "7");
    }

    @Test
    void says_numbers_as_the_dutch_do() {
        assertThat(result("-3.5")).isEqualTo("Resultaat gemeld: -3,5.");
        assertThat(result("10..15")).isEqualTo("Resultaat gemeld: 10 tot 15.");
        assertThat(result("1200")).isEqualTo("Resultaat gemeld: 1.200.");
    }

    private static String result(String value) {
        Tellings told = new Tellings("voorbeeld");
        return sentence(told.tell("result-measured", "2012", "indicator", "bezoek", "value", value)
                .happening());
    }

    @Test
    void calls_a_thing_by_its_key_once_its_name_was_erased() {
        Tellings told = new Tellings("voorbeeld");
        var formed = told.tell("table-formed", "2012", "table", "kern", "name", "Kerngroep");
        told.tell("table-dissolved", "2013", "table", "kern", "reason", "Klaar.");
        FoldedFacts facts = new FoldedFacts(told.traject(), told.all());
        List<Sentence> sentences =
                facts.all().stream().map(fact -> Sentences.of(fact, facts)).toList();

        assertThat(Answer.plain(sentences, told::words, "/"))
                .isEqualTo(List.of("Kerngroep werd gevormd.", "Kerngroep werd opgeheven (Klaar)."));

        told.erase(formed, "name");

        assertThat(Answer.plain(sentences, told::words, "/"))
                .isEqualTo(List.of("Kern werd gevormd.", "Kern werd opgeheven (Klaar)."));
    }

    private static String sentence(Happening happening) {
        return Sentences.of(happening, SentencesTest::name).text(SentencesTest::words, SentencesTest::called);
    }

    private static Name name(ThingKey thing) {
        String name = NAMES.get(thing.value());
        return new Name(thing, name == null ? null : new Text.Typed(name));
    }

    private static String called(Name name) {
        Text text = name.text();
        return text == null ? name.of().value() : words(text);
    }

    private static String words(Text text) {
        return text instanceof Text.Typed typed ? typed.words() : "(verwijderd)";
    }

    private static Happening sample(Kind kind, boolean full) {
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            if (oneOfTwo(kind) && field.name().equals("participant")
                    || !full
                            && !field.required()
                            && !(oneOfTwo(kind) && field.name().equals("organisation"))) {
                values[i] = null;
            } else if (field.type() == FieldType.TELLING) {
                values[i] = new Telling(
                        sample(Catalogue.kinds().getFirst(), false), null, null, List.of(), List.of(), null);
            } else if (field.isText()) {
                values[i] = new Text.Typed(pick(TEXTS, kind, field, "tekst"));
            } else if (field.list()) {
                List<Object> several = new ArrayList<>();
                for (String value : pick(VALUES, kind, field, fallback(field)).split(" ", -1)) {
                    several.add(field.parse(value, TRAJECT));
                }
                values[i] = several;
            } else {
                values[i] = field.parse(pick(VALUES, kind, field, fallback(field)), TRAJECT);
            }
        }
        return kind.make(values);
    }

    /** Whether it is told of a participant or an organisation: then the sample is of an organisation. */
    private static boolean oneOfTwo(Kind kind) {
        return List.of("partner-joined-table", "left-table").contains(kind.what());
    }

    private static String pick(Map<String, String> from, Kind kind, Field field, String fallback) {
        return from.getOrDefault(kind.what() + "." + field.name(), from.getOrDefault(field.name(), fallback));
    }

    private static String fallback(Field field) {
        return switch (field.type()) {
            case CODE -> field.codesOf().codes().getFirst();
            case BOOLEAN -> "true";
            case SIZE -> "12";
            case PERIOD -> "2012/2013";
            case HAPPENING -> HappeningId.ofLabel(TRAJECT, "begin").toString();
            case REF -> field.kinds().getFirst().code() + ":iriszorg";
            default -> "iriszorg";
        };
    }
}
