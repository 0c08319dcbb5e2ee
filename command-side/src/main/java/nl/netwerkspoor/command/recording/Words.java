package nl.netwerkspoor.command.recording;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts that the vault has. */
@FunctionalInterface
interface Words {

    /** By recording attempt and field path: the words, empty where they were erased. */
    Map<UUID, Map<String, Optional<String>>> of(Collection<UUID> attempts);
}
