package nl.netwerkspoor.command.recording;

import java.util.List;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;

/**
 * Record a story, all or nothing: the lines that were recorded before are left as they are.
 *
 * @param traject the traject
 * @param lines what is told, in the order of the record
 * @param recordedBy the opaque account id of who brings it in
 * @param via how it came in
 * @param dryRun whether to only say what would be recorded
 */
public record RecordStory(TrajectKey traject, List<Told> lines, String recordedBy, Via via, boolean dryRun) {}
