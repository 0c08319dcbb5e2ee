package nl.netwerkspoor.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.netwerkspoor.command.erasing.TextsErased;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes backups for the administrator, and keeps the list of erasures beside them up to date. */
@RestController
class BackupController {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path backups;
    private final EventLog log;
    private final Vault vault;
    private final Clock clock;

    BackupController(@Value("${netwerkspoor.backup}") Path backups, EventLog log, Vault vault, Clock clock) {
        this.backups = backups;
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a backup of all that is recorded now; others go on recording meanwhile. */
    @PostMapping("/api/admin/backups")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> backup() throws IOException {
        String name = NAME.format(clock.instant());
        Backup.Manifest made = Backup.make(backups.resolve(name), log, vault);
        Backup.keepErasures(backups, vault);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("backup", name);
        answer.put("position", made.position());
        answer.put("words", made.words());
        answer.put("hash", made.hash());
        return answer;
    }

    /** Before the erasure is answered, so that no restore can undo it. */
    @EventListener
    void erased(TextsErased erased) throws IOException {
        Backup.keepErasures(backups, vault);
    }
}
