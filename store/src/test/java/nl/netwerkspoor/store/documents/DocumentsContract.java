package nl.netwerkspoor.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link Documents} promises, to be tried on each store. */
abstract class DocumentsContract {

    private Documents documents;

    /** Opens the same documents, each time it is called within a test. */
    abstract Documents open();

    @BeforeEach
    void start() {
        documents = open();
    }

    @AfterEach
    void end() {
        documents.close();
    }

    private static Document document(String id, String traject, long version, String content) {
        return new Document(traject, id, version, content);
    }

    @Nested
    class Given_nothing {

        @Test
        void finds_nothing() {
            assertThat(documents.get("views", "noord", "a")).isNull();
            assertThat(documents.list("views", "noord", "", 10)).isEmpty();
            assertThat(documents.startingWith("views", "noord", "a")).isEmpty();
        }

        @Test
        void puts_a_document_where_none_is() {
            Document first = document("a", "noord", 1, "{\"naïef\": \"café ☕ 𝄞\", \"n\": 1.50}");

            assertThat(documents.put("views", first, Documents.ABSENT)).isTrue();

            assertThat(documents.get("views", "noord", "a")).isEqualTo(first);
        }

        @Test
        void replaces_nothing() {
            assertThat(documents.put("views", document("a", "noord", 2, "new"), 1))
                    .isFalse();

            assertThat(documents.get("views", "noord", "a")).isNull();
        }

        @Test
        void deletes_and_drops_nothing() {
            documents.delete("views", "noord", "a");
            documents.drop("views");

            assertThat(documents.list("views", "noord", "", 10)).isEmpty();
        }

        @Test
        void refuses_a_name_that_one_of_the_stores_cannot_have() {
            for (String name : List.of("", "Views", "a b", "a\"b", "$a", "1a")) {
                assertThatThrownBy(() -> documents.get(name, "noord", "a"))
                        .as(name)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void keeps_a_document_larger_than_a_page() {
            Document large = document("a", "noord", 1, "word ".repeat(100_000));

            documents.put("views", large, Documents.ABSENT);

            assertThat(documents.get("views", "noord", "a")).isEqualTo(large);
        }

        @Test
        void puts_more_documents_at_once_than_fit_in_one_round_trip() {
            List<Document> many = IntStream.rangeClosed(1, 25_000)
                    .mapToObj(i -> document(String.format("%05d", i), "noord", 1, "content " + i))
                    .toList();

            documents.putAll("views", many);

            assertThat(documents.startingWith("views", "noord", "")).isEqualTo(many);
        }
    }

    @Nested
    class Given_a_batch_that_names_a_document_twice {

        @Test
        void keeps_the_last() {
            documents.putAll("views", List.of(document("a", "noord", 1, "first"), document("a", "noord", 2, "last")));

            assertThat(documents.list("views", "noord", "", 10)).containsExactly(document("a", "noord", 2, "last"));
        }
    }

    @Nested
    class Given_a_document {

        @BeforeEach
        void put() {
            documents.put("views", document("a", "noord", 5, "old"), Documents.ABSENT);
        }

        @Test
        void puts_no_other_in_its_place_as_if_it_were_absent() {
            assertThat(documents.put("views", document("a", "noord", 6, "new"), Documents.ABSENT))
                    .isFalse();

            assertThat(documents.get("views", "noord", "a")).isEqualTo(document("a", "noord", 5, "old"));
        }

        @Test
        void replaces_its_version_and_no_other() {
            assertThat(documents.put("views", document("a", "noord", 9, "wrong"), 4))
                    .isFalse();
            assertThat(documents.put("views", document("a", "noord", 9, "new"), 5))
                    .isTrue();
            assertThat(documents.put("views", document("a", "noord", 9, "late"), 5))
                    .isFalse();

            assertThat(documents.get("views", "noord", "a")).isEqualTo(document("a", "noord", 9, "new"));
        }

        @Test
        void puts_over_it_in_a_batch_whatever_its_version() {
            documents.putAll("views", List.of(document("a", "noord", 2, "again"), document("b", "noord", 1, "b")));

            assertThat(documents.list("views", "noord", "", 10))
                    .containsExactly(document("a", "noord", 2, "again"), document("b", "noord", 1, "b"));
        }

        @Test
        void keeps_the_same_id_of_another_traject_and_collection_apart() {
            documents.put("views", document("a", "zuid", 1, "south"), Documents.ABSENT);
            documents.put("others", document("a", "noord", 1, "other"), Documents.ABSENT);

            assertThat(documents.get("views", "noord", "a")).isEqualTo(document("a", "noord", 5, "old"));
            assertThat(documents.list("views", "zuid", "", 10)).containsExactly(document("a", "zuid", 1, "south"));
            assertThat(documents.get("others", "noord", "a")).isEqualTo(document("a", "noord", 1, "other"));
        }

        @Test
        void deletes_it() {
            documents.delete("views", "zuid", "a");
            assertThat(documents.get("views", "noord", "a")).isNotNull();

            documents.delete("views", "noord", "a");

            assertThat(documents.get("views", "noord", "a")).isNull();
            assertThat(documents.put("views", document("a", "noord", 1, "again"), Documents.ABSENT))
                    .isTrue();
        }

        @Test
        void drops_its_collection_and_takes_new_ones() {
            documents.put("others", document("a", "noord", 1, "other"), Documents.ABSENT);

            documents.drop("views");

            assertThat(documents.get("views", "noord", "a")).isNull();
            assertThat(documents.get("others", "noord", "a")).isNotNull();
            assertThat(documents.put("views", document("a", "noord", 1, "again"), Documents.ABSENT))
                    .isTrue();
        }

        @Test
        void finds_it_after_opening_again() {
            documents.close();

            documents = open();

            assertThat(documents.get("views", "noord", "a")).isEqualTo(document("a", "noord", 5, "old"));
        }

        @Test
        void lets_one_of_many_who_replace_the_same_version() throws Exception {
            List<Callable<Boolean>> replacing = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> documents.put("views", document("a", "noord", 6, "by " + i), 5))
                    .toList();

            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Boolean> took = new ArrayList<>();
                for (Future<Boolean> one : all.invokeAll(replacing)) {
                    took.add(one.get());
                }
                assertThat(took).containsOnlyOnce(true);
            }
        }
    }

    @Nested
    class Given_documents_of_trajects {

        private final List<String> ids = List.of("a|1", "a|10", "a|2", "a}", "b", "ä", "\uFFFD", "\uD834\uDD1E");

        @BeforeEach
        void put() {
            List<String> shuffled = new ArrayList<>(ids);
            Collections.reverse(shuffled);
            documents.putAll(
                    "views",
                    shuffled.stream().map(id -> document(id, "noord", 1, id)).toList());
            documents.putAll("views", List.of(document("a|3", "noor", 1, ""), document("a|3", "noorderlicht", 1, "")));
        }

        @Test
        void lists_those_of_one_traject_by_the_bytes_of_their_ids() {
            assertThat(documents.list("views", "noord", "", 100))
                    .extracting(Document::id)
                    .isEqualTo(ids);
        }

        @Test
        void lists_page_after_page() {
            List<String> found = new ArrayList<>();
            List<Document> page = documents.list("views", "noord", "", 3);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(3);
                page.forEach(document -> found.add(document.id()));
                page = documents.list("views", "noord", page.getLast().id(), 3);
            }

            assertThat(found).isEqualTo(ids);
        }

        @Test
        void lists_those_whose_id_starts_so() {
            assertThat(documents.startingWith("views", "noord", "a|"))
                    .extracting(Document::id)
                    .containsExactly("a|1", "a|10", "a|2");
            assertThat(documents.startingWith("views", "noord", "")).hasSize(ids.size());
        }
    }
}
