package nl.netwerkspoor.command.recording;

import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;

/**
 * Record one happening, which may be a correction or a withdrawal of another; told without an identity it is always a
 * new one.
 *
 * @param traject the traject
 * @param told what is told
 * @param recordedBy the opaque account id of who tells it
 * @param via how it came in
 */
public record RecordHappening(TrajectKey traject, Told told, String recordedBy, Via via) {}
