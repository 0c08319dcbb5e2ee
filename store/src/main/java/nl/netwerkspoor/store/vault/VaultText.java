package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.Nullable;

/**
 * A text of the vault.
 *
 * @param words as typed; null where they were erased
 */
public record VaultText(@Nullable String words) {

    /** Does not tell the words, so that no log message can. */
    @Override
    public String toString() {
        return words == null ? "Erased" : "Typed";
    }
}
