package nl.netwerkspoor.command.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with what is being read, gathered until there is no more to read. */
final class Problems {

    /** A file of 5 MiB can be wrong in millions of places; who is told of these has enough to do. */
    static final int MOST = 10_000;

    private final List<ReadProblem> found = new ArrayList<>();
    private boolean more;

    void add(ReadProblem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else {
            more = true;
        }
    }

    /** @throws Unreadable with everything in order of place, where anything is wrong */
    void finish() {
        if (!found.isEmpty()) {
            throw unreadable();
        }
    }

    /** All that was found, at least one. */
    Unreadable unreadable() {
        List<ReadProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(ReadProblem::line).thenComparingInt(ReadProblem::column));
        if (more) {
            ReadProblem last = sorted.getLast();
            sorted.add(new ReadProblem(
                    null,
                    last.line(),
                    last.column(),
                    null,
                    "er is nog meer niet goed; dit zijn de eerste " + MOST,
                    "there is more; these are the first " + MOST));
        }
        return new Unreadable(sorted);
    }
}
