package nl.netwerkspoor.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link Vault} promises, to be tried on each store. */
abstract class VaultContract {

    private static final UUID FIRST = attempt(1);
    private static final UUID SECOND = attempt(2);
    private static final UUID THIRD = attempt(3);
    private static final VaultText ERASED = new VaultText(null);
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Time time = new Time();

    private Vault vault;

    /** Opens the same vault, each time it is called within a test. */
    abstract Vault open(Clock clock);

    /** Puts words in the place of an erased text behind the back of the vault, as a backup brings them back. */
    abstract void restore(TextKey text, String words);

    @BeforeEach
    void start() {
        vault = open(time);
    }

    @AfterEach
    void end() {
        vault.close();
    }

    static UUID attempt(int number) {
        return new UUID(0x11112222_33334444L, 0x80000000_00000000L + number);
    }

    private static VaultText text(String words) {
        return new VaultText(words);
    }

    private static TextKey key(UUID attempt, String field) {
        return new TextKey(attempt, field);
    }

    private static Erasure erasure(UUID attempt, String field, String by, Instant at) {
        return new Erasure("noord", key(attempt, field), by, at);
    }

    @Nested
    class Given_nothing {

        @Test
        void finds_and_erases_nothing() {
            assertThat(vault.get(List.of(FIRST))).isEmpty();
            assertThat(vault.get(List.of())).isEmpty();
            assertThat(vault.erase(List.of(key(FIRST, "name")), "ada")).isEmpty();
            assertThat(vault.eraseAll(List.of(FIRST), "ada")).isEmpty();
            assertThat(vault.erasures()).isEmpty();
            assertThat(vault.search("noord", "")).isEmpty();
            assertThat(vault.sweep(Duration.ZERO, attempt -> false)).isZero();
        }

        @Test
        void puts_nothing() {
            vault.put("noord", Map.of());
            vault.put("noord", Map.of(FIRST, Map.of()));
            vault.apply(List.of());

            assertThat(vault.get(List.of(FIRST))).isEmpty();
            assertThat(vault.erasures()).isEmpty();
        }

        @Test
        void keeps_words_as_they_were_typed() {
            Map<String, String> typed = Map.of(
                    "name", "naïef 'café' \"☕\" 𝄞\n\ttab \\ %_",
                    "note", "a".repeat(10_000),
                    "sources.0.document", " ");

            vault.put("noord", Map.of(FIRST, typed));

            assertThat(vault.get(List.of(FIRST)))
                    .isEqualTo(Map.of(
                            FIRST,
                            Map.of(
                                    "name", text("naïef 'café' \"☕\" 𝄞\n\ttab \\ %_"),
                                    "note", text("a".repeat(10_000)),
                                    "sources.0.document", text(" "))));
        }

        @Test
        void puts_and_gets_the_texts_of_thousands_of_attempts_at_once() {
            Map<UUID, Map<String, String>> story = new HashMap<>();
            for (int i = 1; i <= 12_000; i++) {
                story.put(attempt(i), Map.of("name", "name " + i, "note", "note " + i));
            }

            vault.put("noord", story);

            Map<UUID, Map<String, VaultText>> found = vault.get(story.keySet());
            assertThat(found).hasSize(12_000);
            assertThat(found.get(attempt(11_999)))
                    .isEqualTo(Map.of("name", text("name 11999"), "note", text("note 11999")));
            assertThat(vault.eraseAll(story.keySet(), "ada")).hasSize(24_000);
            assertThat(vault.get(story.keySet()).get(attempt(7))).isEqualTo(Map.of("name", ERASED, "note", ERASED));
        }
    }

    @Nested
    class Given_texts_of_two_attempts {

        @BeforeEach
        void put() {
            vault.put(
                    "noord",
                    Map.of(
                            FIRST, Map.of("name", "Kerngroep", "note", "Zegt Anneke"),
                            SECOND, Map.of("name", "Kerngroep Oost", "replacement.name", "De Hoek")));
            vault.put("zuid", Map.of(THIRD, Map.of("name", "Kerngroep")));
            time.now = START.plusSeconds(60);
        }

        @Test
        void gives_only_those_of_the_attempts_asked_for() {
            assertThat(vault.get(List.of(SECOND, attempt(99))))
                    .isEqualTo(Map.of(
                            SECOND, Map.of("name", text("Kerngroep Oost"), "replacement.name", text("De Hoek"))));
        }

        @Test
        void keeps_them_as_they_are_when_they_are_put_again_and_adds_what_is_new() {
            vault.put("noord", Map.of(FIRST, Map.of("name", "Other", "alias", "New")));

            assertThat(vault.get(List.of(FIRST)).get(FIRST))
                    .isEqualTo(Map.of("name", text("Kerngroep"), "note", text("Zegt Anneke"), "alias", text("New")));
        }

        @Test
        void gives_them_after_opening_again() {
            vault.erase(List.of(key(FIRST, "note")), "ada");
            vault.close();

            vault = open(time);

            assertThat(vault.get(List.of(FIRST)).get(FIRST))
                    .isEqualTo(Map.of("name", text("Kerngroep"), "note", ERASED));
            assertThat(vault.erasures()).hasSize(1);
        }

        @Test
        void erases_one_text_and_records_who_when_and_which() {
            List<Erasure> erased = vault.erase(List.of(key(FIRST, "note")), "ada");

            assertThat(erased).containsExactly(erasure(FIRST, "note", "ada", time.now));
            assertThat(vault.erasures()).isEqualTo(erased);
            assertThat(vault.get(List.of(FIRST, SECOND)))
                    .isEqualTo(Map.of(
                            FIRST, Map.of("name", text("Kerngroep"), "note", ERASED),
                            SECOND, Map.of("name", text("Kerngroep Oost"), "replacement.name", text("De Hoek"))));
        }

        @Test
        void erases_all_texts_of_attempts() {
            assertThat(vault.eraseAll(List.of(FIRST, SECOND), "ada"))
                    .containsExactly(
                            erasure(FIRST, "name", "ada", time.now),
                            erasure(FIRST, "note", "ada", time.now),
                            erasure(SECOND, "name", "ada", time.now),
                            erasure(SECOND, "replacement.name", "ada", time.now));

            assertThat(vault.get(List.of(FIRST)).get(FIRST)).isEqualTo(Map.of("name", ERASED, "note", ERASED));
            assertThat(vault.get(List.of(THIRD)).get(THIRD)).isEqualTo(Map.of("name", text("Kerngroep")));
        }

        @Test
        void passes_over_what_was_erased_before_or_is_not_there() {
            List<Erasure> first = vault.erase(List.of(key(FIRST, "note")), "ada");
            time.now = START.plusSeconds(120);

            assertThat(vault.erase(List.of(key(FIRST, "note"), key(FIRST, "alias"), key(attempt(9), "name")), "bob"))
                    .isEmpty();

            assertThat(vault.erasures()).isEqualTo(first);
            assertThat(vault.get(List.of(attempt(9)))).isEmpty();
        }

        @Test
        void counts_what_was_ever_erased_each_text_once() {
            assertThat(vault.erased()).isZero();
            List<Erasure> list = vault.eraseAll(List.of(FIRST), "ada");
            assertThat(vault.erased()).isEqualTo(2);

            vault.erase(List.of(key(FIRST, "note"), key(THIRD, "name")), "ada");
            vault.apply(list);
            assertThat(vault.erased()).isEqualTo(3);
        }

        @Test
        void never_fills_an_erased_text_again() {
            vault.erase(List.of(key(FIRST, "note")), "ada");

            vault.put("noord", Map.of(FIRST, Map.of("note", "Zegt Anneke")));

            assertThat(vault.get(List.of(FIRST)))
                    .isEqualTo(Map.of(FIRST, Map.of("name", text("Kerngroep"), "note", ERASED)));
        }

        @Test
        void applies_an_erasure_list_to_words_that_a_backup_brought_back() {
            List<Erasure> list = vault.eraseAll(List.of(FIRST), "ada");
            vault.close();
            restore(key(FIRST, "note"), "Zegt Anneke");
            vault = open(time);

            vault.apply(list);

            assertThat(vault.get(List.of(FIRST)).get(FIRST)).isEqualTo(Map.of("name", ERASED, "note", ERASED));
            assertThat(vault.erasures()).isEqualTo(list);
        }

        @Test
        void applies_an_erasure_list_also_to_texts_that_are_not_there() {
            List<Erasure> list = List.of(
                    new Erasure("noord", key(FIRST, "note"), "ada", START),
                    new Erasure("noord", key(attempt(9), "name"), "bob", START.plusMillis(1)));

            vault.apply(list);
            vault.apply(list);
            vault.put("noord", Map.of(attempt(9), Map.of("name", "Terug")));

            assertThat(vault.get(List.of(FIRST, attempt(9))))
                    .isEqualTo(Map.of(
                            FIRST,
                            Map.of("name", text("Kerngroep"), "note", ERASED),
                            attempt(9),
                            Map.of("name", ERASED)));
            assertThat(vault.erasures()).isEqualTo(list);
        }

        @Test
        void finds_words_in_small_letters_or_capitals_within_one_traject() {
            vault.put("noord", Map.of(attempt(4), Map.of("name", "Één PLÉK & 100%")));

            assertThat(vault.search("noord", "KERNgroep"))
                    .isEqualTo(Map.of(FIRST, Set.of("name"), SECOND, Set.of("name")));
            assertThat(vault.search("noord", "één plék & 100%")).isEqualTo(Map.of(attempt(4), Set.of("name")));
            assertThat(vault.search("noord", "%")).isEqualTo(Map.of(attempt(4), Set.of("name")));
            assertThat(vault.search("noord", "ne.e")).isEmpty();
            assertThat(vault.search("zuid", "groep")).isEqualTo(Map.of(THIRD, Set.of("name")));
        }

        @Test
        void finds_no_erased_words() {
            vault.erase(List.of(key(SECOND, "name")), "ada");

            assertThat(vault.search("noord", "kerngroep")).isEqualTo(Map.of(FIRST, Set.of("name")));
        }

        @Test
        void sweeps_old_texts_whose_attempt_no_happening_names() {
            assertThat(vault.sweep(Duration.ofSeconds(59), FIRST::equals)).isEqualTo(3);

            assertThat(vault.get(List.of(FIRST, SECOND, THIRD)))
                    .isEqualTo(Map.of(FIRST, Map.of("name", text("Kerngroep"), "note", text("Zegt Anneke"))));
            assertThat(vault.erasures()).isEmpty();
        }

        @Test
        void sweeps_nothing_that_is_younger() {
            assertThat(vault.sweep(Duration.ofSeconds(60), attempt -> false)).isZero();

            assertThat(vault.get(List.of(FIRST, SECOND, THIRD))).hasSize(3);
        }

        @Test
        void asks_no_more_about_an_attempt_that_was_found_named_nor_about_an_erased_one() {
            vault.eraseAll(List.of(SECOND), "ada");
            vault.sweep(Duration.ofSeconds(59), attempt -> true);
            List<UUID> asked = new ArrayList<>();

            int swept = vault.sweep(Duration.ofSeconds(59), attempt -> {
                asked.add(attempt);
                return false;
            });

            assertThat(asked).isEmpty();
            assertThat(swept).isZero();
            assertThat(vault.get(List.of(FIRST, SECOND, THIRD))).hasSize(3);
        }
    }

    @Test
    void tells_no_words_in_a_log_message() {
        assertThat(text("Anneke")).asString().doesNotContain("Anneke");
    }

    private static final class Time extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
