package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.Nullable;

/**
 * What the vault has of a text.
 *
 * @param words as typed; null where they were erased
 */
public record VaultText(@Nullable String words) {

    /** Where the words were erased. */
    static final VaultText ERASED = new VaultText(null);
}
