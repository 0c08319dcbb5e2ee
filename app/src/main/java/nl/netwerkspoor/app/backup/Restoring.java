package nl.netwerkspoor.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;

/** Puts a backup back, as a run of its own that then ends: `--netwerkspoor.restore=FOLDER`. */
public final class Restoring implements CommandLineRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

    private final Path folder;
    private final EventLog log;
    private final Vault vault;

    Restoring(@Value("${netwerkspoor.restore}") Path folder, EventLog log, Vault vault) {
        this.folder = folder;
        this.log = log;
        this.vault = vault;
    }

    @Override
    public void run(String... arguments) throws IOException {
        Backup.Manifest restored = Backup.restore(folder, log, vault);
        LOG.info(
                "Teruggezet: {} gebeurtenissen en {} teksten. Start Netwerkspoor nu gewoon.",
                restored.position(),
                restored.words());
    }
}
