package nl.netwerkspoor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final String[] DOMAIN = {
        "nl.netwerkspoor.happenings..",
        "nl.netwerkspoor.dates..",
        "nl.netwerkspoor.facts..",
        "nl.netwerkspoor.certainty..",
        "nl.netwerkspoor.episodes..",
        "nl.netwerkspoor.problems..",
        "nl.netwerkspoor.command.rules..",
        "nl.netwerkspoor.query.arrangements..",
        "nl.netwerkspoor.query.coverage..",
        "nl.netwerkspoor.query.factors..",
        "nl.netwerkspoor.query.facts..",
        "nl.netwerkspoor.query.funding..",
        "nl.netwerkspoor.query.goals..",
        "nl.netwerkspoor.query.growth..",
        "nl.netwerkspoor.query.ideas..",
        "nl.netwerkspoor.query.influences..",
        "nl.netwerkspoor.query.initiatives..",
        "nl.netwerkspoor.query.lateentries..",
        "nl.netwerkspoor.query.learned..",
        "nl.netwerkspoor.query.network..",
        "nl.netwerkspoor.query.obstacles..",
        "nl.netwerkspoor.query.organisations..",
        "nl.netwerkspoor.query.people..",
        "nl.netwerkspoor.query.progress..",
        "nl.netwerkspoor.query.providers..",
        "nl.netwerkspoor.query.questions..",
        "nl.netwerkspoor.query.record..",
        "nl.netwerkspoor.query.results..",
        "nl.netwerkspoor.query.sentences..",
        "nl.netwerkspoor.query.tables..",
        "nl.netwerkspoor.query.views..",
        "nl.netwerkspoor.query.voices..",
    };

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("nl.netwerkspoor");

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("nl.netwerkspoor.architecture.broken");

    private static ArchRule knowsNoTechnique(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..",
                        "org.springframework..",
                        "com.mongodb..",
                        "org.bson..",
                        "java.sql..",
                        "org.sqlite..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.databind..");
    }

    private static ArchRule staysOnItsSide(String of, String other) {
        return noClasses()
                .that()
                .resideInAPackage(of)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other);
    }

    @Test
    void the_domain_knows_no_technique() {
        for (String each : DOMAIN) {
            assertThat(PRODUCT.that(resideInAPackage(each))).as(each).isNotEmpty();
        }
        knowsNoTechnique(DOMAIN).check(PRODUCT);
    }

    @Test
    void a_rule_that_reads_the_store_is_caught() {
        assertThatThrownBy(() -> knowsNoTechnique("nl.netwerkspoor.architecture.broken..")
                        .check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RuleThatReadsTheStore");
    }

    @Test
    void the_sides_know_nothing_of_each_other() {
        staysOnItsSide("nl.netwerkspoor.command..", "nl.netwerkspoor.query..").check(PRODUCT);
        staysOnItsSide("nl.netwerkspoor.query..", "nl.netwerkspoor.command..").check(PRODUCT);
        staysOnItsSide("nl.netwerkspoor.store..", "nl.netwerkspoor.command..").check(PRODUCT);
        staysOnItsSide("nl.netwerkspoor.store..", "nl.netwerkspoor.query..").check(PRODUCT);
    }

    @Test
    void a_view_that_records_is_caught() {
        assertThatThrownBy(() -> staysOnItsSide("nl.netwerkspoor.architecture.broken..", "nl.netwerkspoor.command..")
                        .check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ViewThatRecords");
    }
}
