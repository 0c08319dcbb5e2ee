package nl.netwerkspoor.command.reading;

import java.util.List;

/** What was sent cannot be read: all that is wrong with it. */
public final class Unreadable extends RuntimeException {

    private final List<ReadProblem> problems;

    /** @param problems at least one, in order of place */
    public Unreadable(List<ReadProblem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in order of place. */
    public List<ReadProblem> problems() {
        return problems;
    }
}
