package nl.netwerkspoor.command.reading;

import java.util.List;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;

/**
 * A story that was read.
 *
 * @param traject its traject
 * @param lines what it tells, in order
 */
public record Story(TrajectKey traject, List<Line> lines) {

    /**
     * One happening of the story.
     *
     * @param told what is told
     * @param line where it stands in the text, from 1
     * @param column the column, from 1
     */
    public record Line(Told told, int line, int column) {}

    /** What it tells, without the places. */
    public List<Told> told() {
        return lines.stream().map(Line::told).toList();
    }
}
