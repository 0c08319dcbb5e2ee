package nl.netwerkspoor.query;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.arrangements.Arrangements;
import nl.netwerkspoor.query.coverage.Coverage;
import nl.netwerkspoor.query.factors.Factors;
import nl.netwerkspoor.query.funding.FundingView;
import nl.netwerkspoor.query.goals.Goals;
import nl.netwerkspoor.query.ideas.Ideas;
import nl.netwerkspoor.query.ideas.Inquiries;
import nl.netwerkspoor.query.influences.Influences;
import nl.netwerkspoor.query.initiatives.Initiatives;
import nl.netwerkspoor.query.network.Network;
import nl.netwerkspoor.query.obstacles.ObstaclesView;
import nl.netwerkspoor.query.organisations.OrganisationsView;
import nl.netwerkspoor.query.people.People;
import nl.netwerkspoor.query.projection.Projection;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.projection.Trajects;
import nl.netwerkspoor.query.providers.ProvidersView;
import nl.netwerkspoor.query.questions.Questions;
import nl.netwerkspoor.query.results.Results;
import nl.netwerkspoor.query.setaside.SetAside;
import nl.netwerkspoor.query.tables.TablesView;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.View;
import nl.netwerkspoor.query.voices.Voices;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.documents.Documents;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The query side: needs a log, documents, tokens, a vault and a clock. A new view is a folder and a line here. */
@Configuration
@ComponentScan
public class QuerySide {

    @Bean
    View initiatives() {
        return new Initiatives();
    }

    @Bean
    View arrangements() {
        return new Arrangements();
    }

    @Bean
    View ideas() {
        return new Ideas();
    }

    @Bean
    View inquiries() {
        return new Inquiries();
    }

    @Bean
    View tables() {
        return new TablesView();
    }

    @Bean
    View providers() {
        return new ProvidersView();
    }

    @Bean
    View obstacles() {
        return new ObstaclesView();
    }

    @Bean
    View organisations() {
        return new OrganisationsView();
    }

    @Bean
    Overview coverage() {
        return new Coverage();
    }

    @Bean
    Overview network() {
        return new Network();
    }

    @Bean
    Overview funding() {
        return new FundingView();
    }

    @Bean
    View goals() {
        return new Goals();
    }

    @Bean
    View factors() {
        return new Factors();
    }

    @Bean
    View results() {
        return new Results();
    }

    // The pages ask by a component of that name.
    @Bean("questionsView")
    View questions() {
        return new Questions();
    }

    @Bean
    View influences() {
        return new Influences();
    }

    @Bean
    View voices() {
        return new Voices();
    }

    @Bean
    Overview people() {
        return new People();
    }

    @Bean
    Records records(Documents documents) {
        return new Records(documents);
    }

    @Bean
    Trajects trajects(Documents documents) {
        return new Trajects(documents);
    }

    @Bean
    SetAside setAside(Documents documents, Clock clock) {
        return new SetAside(documents, clock);
    }

    @Bean(destroyMethod = "close")
    Projection projection(
            EventLog log, Documents documents, DocumentTokens tokens, Records records, Trajects trajects, Clock clock) {
        return new Projection(log, documents, tokens, records, trajects, clock);
    }

    @Bean
    Answer.Words words(Vault vault) {
        return attempts -> words(vault, attempts);
    }

    private static Map<UUID, Map<String, String>> words(Vault vault, Collection<UUID> attempts) {
        Map<UUID, Map<String, String>> words = new HashMap<>();
        vault.get(attempts).forEach((attempt, texts) -> {
            Map<String, String> known = new HashMap<>();
            texts.forEach((field, text) -> {
                String typed = text.words();
                if (typed != null) {
                    known.put(field, typed);
                }
            });
            words.put(attempt, known);
        });
        return words;
    }
}
