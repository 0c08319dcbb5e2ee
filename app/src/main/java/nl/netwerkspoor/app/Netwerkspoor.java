package nl.netwerkspoor.app;

import nl.netwerkspoor.command.CommandSide;
import nl.netwerkspoor.query.QuerySide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts both sides on one store. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@Import({CommandSide.class, QuerySide.class})
public class Netwerkspoor {

    /** Takes Spring's arguments, and those that the README names. */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(Netwerkspoor.class, arguments);
    }
}
