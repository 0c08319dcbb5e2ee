package nl.netwerkspoor.architecture.broken;

import java.sql.Connection;
import org.springframework.stereotype.Component;

/** A rule that knows of Spring and of a database. */
@Component
final class RuleThatReadsTheStore {

    boolean allows(Connection connection) {
        return connection.hashCode() == 0;
    }
}
