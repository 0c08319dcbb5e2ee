package nl.netwerkspoor.store.vault;

import org.jspecify.annotations.Nullable;

/** TEMP. */
public record VaultText(@Nullable String words) {}
