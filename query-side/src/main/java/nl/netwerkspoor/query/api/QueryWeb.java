package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.util.List;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.store.log.EventLog;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How questions come in over HTTP, and the entity tags of their answers. */
@Configuration
class QueryWeb implements WebMvcConfigurer {

    private final Records records;
    private final EventLog log;
    private final Reached reached;
    private final Answer.Words words;
    private final Clock clock;

    QueryWeb(EventLog log, Records records, Reached reached, Answer.Words words, Clock clock) {
        this.log = log;
        this.records = records;
        this.reached = reached;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedResolver(records, reached, log::positionAt, words, clock));
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
