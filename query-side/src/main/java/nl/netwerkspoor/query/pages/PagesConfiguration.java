package nl.netwerkspoor.query.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** How pages speak: every file of `messages/` in Dutch and English, and the language of the reader. */
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    private static final String DUTCH = "_nl.properties";

    private final ObjectProvider<Framing> framing;

    PagesConfiguration(ObjectProvider<Framing> framing) {
        this.framing = framing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(framing.getObject()).excludePathPatterns("/api/**", "/css/**", "/js/**", "/webjars/**");
    }

    /** No page links to a file by a name that it has only then: so no link is sought among the files. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Language();
    }

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + DUTCH)) {
            String name = Objects.requireNonNull(file.getFilename());
            messages.addBasenames("messages/" + name.substring(0, name.length() - DUTCH.length()));
        }
        return messages;
    }
}
