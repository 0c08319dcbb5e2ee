package nl.netwerkspoor.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.netwerkspoor.query.projection.Projection;
import nl.netwerkspoor.query.setaside.SetAside;
import nl.netwerkspoor.store.log.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the product is doing: whether its store answers, how far its views are behind, and what was set aside. */
@Configuration
class Operating {

    /** The most positions that views may be behind and still be called ready. */
    private static final long MOST_BEHIND = 1_000;

    @Bean
    HealthIndicator storeHealthIndicator(EventLog log) {
        return () -> {
            try {
                return Health.up().withDetail("tail", log.tail()).build();
            } catch (RuntimeException e) {
                return Health.down()
                        .withDetail("error", e.getClass().getSimpleName())
                        .build();
            }
        };
    }

    @Bean
    HealthIndicator viewsHealthIndicator(ObjectProvider<Projection> views) {
        return () -> {
            Projection projection = views.getIfAvailable();
            if (projection == null) {
                return Health.up().withDetail("views", "not here").build();
            }
            try {
                Projection.Status status = projection.status();
                long behind = status.tail() - status.reached();
                boolean ready = projection.place() != null && behind <= MOST_BEHIND;
                return (ready ? Health.up() : Health.outOfService())
                        .withDetail("behind", behind)
                        .build();
            } catch (RuntimeException e) {
                return Health.down()
                        .withDetail("error", e.getClass().getSimpleName())
                        .build();
            }
        };
    }

    /** `netwerkspoor.views.lag` in positions, and `netwerkspoor.views.set.aside` in happenings. */
    @Bean
    Object viewMeters(ObjectProvider<Projection> views, ObjectProvider<SetAside> setAside, MeterRegistry registry) {
        views.ifAvailable(projection -> Gauge.builder("netwerkspoor.views.lag", projection, Operating::behind)
                .register(registry));
        setAside.ifAvailable(aside -> Gauge.builder(
                        "netwerkspoor.views.set.aside",
                        aside,
                        each -> each.all().size())
                .register(registry));
        return new Object();
    }

    private static double behind(Projection projection) {
        Projection.Status status = projection.status();
        return status.tail() - status.reached();
    }
}
