package nl.netwerkspoor.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void has_every_kind_of_section_4() {
        assertThat(Catalogue.kinds()).hasSize(67);
    }

    @Test
    void every_kind_field_and_code_has_its_dutch_label() {
        for (Kind kind : Catalogue.kinds()) {
            assertThat(kind.label()).isNotBlank();
            assertThat(kind.example()).isNotBlank();
            assertThat(Labels.get("section." + kind.section())).isNotEmpty();
            for (Field field : kind.fields()) {
                assertThat(kind.labelOf(field)).isNotBlank();
            }
        }
        for (CodeList list : CodeList.values()) {
            for (String code : list.codes()) {
                assertThat(Labels.code(list.parse(code))).isNotBlank();
            }
        }
        for (ThingKind thing : ThingKind.values()) {
            assertThat(Labels.thing(thing)).isNotBlank();
        }
    }

    @Test
    void every_sentence_names_only_fields_of_its_kind() {
        Pattern placeholder = Pattern.compile("\\{(\\w+)}");
        for (Kind kind : Catalogue.kinds()) {
            Matcher matcher = placeholder.matcher(kind.sentence());
            while (matcher.find()) {
                assertThat(kind.place(matcher.group(1)))
                        .as(kind + " " + matcher.group(1))
                        .isNotNegative();
            }
        }
    }

    @Test
    void knows_what_is_required() {
        Kind kind = Catalogue.of(ProviderHappening.ContractRequirementSet.class);

        assertThat(kind.what()).isEqualTo("contract-requirement-set");
        assertThat(kind.fields().stream().filter(Field::required).map(Field::name))
                .containsExactly("requirement");
    }

    @Test
    void makes_a_happening_from_its_values() {
        Kind kind = Catalogue.of(TableHappening.LeftTable.class);

        Happening made =
                kind.make(new Object[] {new TableKey("kerngroep"), null, new OrganisationKey("iriszorg"), null});

        assertThat(made)
                .isEqualTo(new TableHappening.LeftTable(
                        new TableKey("kerngroep"), null, new OrganisationKey("iriszorg"), null));
    }
}
