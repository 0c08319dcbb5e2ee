package nl.netwerkspoor.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the product is and what to look at, once it can be asked. */
@Component
class Address {

    private static final Logger LOG = LoggerFactory.getLogger(Address.class);

    private final String side;
    private final boolean examples;

    Address(@Value("${netwerkspoor.side}") String side, @Value("${netwerkspoor.examples}") boolean examples) {
        this.side = side;
        this.examples = examples;
    }

    @Order(2)
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            String address = "http://127.0.0.1:" + web.getWebServer().getPort();
            LOG.info("Netwerkspoor staat klaar op {}", address);
            if (examples && !side.equals("command")) {
                LOG.info("Kijk bijvoorbeeld op {}/trajecten/noord-veluwe", address);
            }
        }
    }
}
