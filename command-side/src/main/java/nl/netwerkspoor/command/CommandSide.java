package nl.netwerkspoor.command;

import java.time.Clock;
import nl.netwerkspoor.command.recording.AxonRecording;
import nl.netwerkspoor.command.recording.Recorder;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The command side: needs a log, a vault and a clock. */
@Configuration
@ComponentScan
@EnableScheduling
public class CommandSide {

    @Bean(destroyMethod = "close")
    AxonRecording axonRecording(EventLog log, Vault vault, Clock clock) {
        return new AxonRecording(log, vault, clock);
    }

    @Bean
    Recorder recorder(AxonRecording axon) {
        return axon.recorder();
    }
}
