package nl.netwerkspoor.store.vault;

import java.util.Comparator;
import java.util.List;

/** The order in which erasures are told. */
final class Erasures {

    private static final Comparator<Erasure> ORDER = Comparator.comparing(Erasure::at)
            .thenComparing(erasure -> erasure.text().attempt().toString())
            .thenComparing(erasure -> erasure.text().field());

    private Erasures() {}

    static List<Erasure> sorted(List<Erasure> erasures) {
        return erasures.stream().sorted(ORDER).toList();
    }
}
