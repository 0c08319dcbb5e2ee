package nl.netwerkspoor.app;

import java.util.Arrays;
import nl.netwerkspoor.app.backup.Restoring;
import nl.netwerkspoor.command.CommandSide;
import nl.netwerkspoor.query.QuerySide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;

/** Starts both sides on one store; or one of them, with `--netwerkspoor.side=command` or `query`. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class Netwerkspoor {

    private static final String SIDE = "'${netwerkspoor.side}'";

    /** Takes Spring's arguments, and those that the README names. */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--netwerkspoor.restore="))) {
            restore(arguments);
        } else {
            SpringApplication.run(Netwerkspoor.class, arguments);
        }
    }

    private static void restore(String[] arguments) {
        new SpringApplicationBuilder(StoreConfiguration.class, Restoring.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }

    /** What is recorded. */
    @Configuration
    @ConditionalOnExpression(SIDE + " != 'query'")
    @Import({CommandSide.class, Examples.class})
    static class Command {}

    /** What a command side by itself has from the pages otherwise. */
    @Configuration
    @ConditionalOnExpression(SIDE + " == 'command'")
    static class Alone {

        @Bean
        LocaleResolver localeResolver() {
            return new InterfaceLanguage();
        }
    }

    /** What is derived. */
    @Configuration
    @ConditionalOnExpression(SIDE + " != 'command'")
    @Import(QuerySide.class)
    static class Query {}

    /** Pages reach the command side in this process. */
    @Configuration
    @ConditionalOnExpression(SIDE + " == 'both'")
    @Import(RecordersInProcess.class)
    static class Together {}

    /** Pages reach the command side where it is. */
    @Configuration
    @ConditionalOnExpression(SIDE + " == 'query'")
    @Import(RecordersElsewhere.class)
    static class Apart {}
}
