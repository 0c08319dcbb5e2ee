package nl.netwerkspoor.query.growth;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.IdeaKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeBranchedOff;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.InquiryKey;
import nl.netwerkspoor.happenings.NeedHappening.IdeaVoiced;
import nl.netwerkspoor.happenings.ThingKey;

/**
 * One step on the way of one thing into another.
 *
 * @param from what it came from
 * @param to what it went into
 * @param kind how: `grew-into`, `joined-forces`, `branched-off`, `taken-up` or `voiced`
 * @param by the happening
 */
record Step(ThingKey from, ThingKey to, String kind, Fact by) {

    /** The steps that a happening was. */
    static List<Step> of(Fact fact) {
        List<Step> steps = new ArrayList<>();
        switch (fact.happening()) {
            case InitiativeGrewIntoArrangement grown -> {
                for (InitiativeKey initiative : grown.initiatives()) {
                    steps.add(new Step(initiative, grown.arrangement(), "grew-into", fact));
                }
            }
            case InitiativesJoinedForces joined -> {
                for (InitiativeKey initiative : joined.initiatives()) {
                    steps.add(new Step(initiative, joined.into(), "joined-forces", fact));
                }
            }
            case InitiativeBranchedOff branch ->
                steps.add(new Step(branch.from(), branch.initiative(), "branched-off", fact));
            case InitiativeSpontaneouslyStarted start -> {
                for (IdeaKey idea : start.ideas()) {
                    steps.add(new Step(idea, start.initiative(), "taken-up", fact));
                }
            }
            case ArrangementOpened opened -> {
                for (IdeaKey idea : opened.ideas()) {
                    steps.add(new Step(idea, opened.arrangement(), "taken-up", fact));
                }
            }
            case IdeaVoiced voiced -> {
                InquiryKey inquiry = voiced.inquiry();
                if (inquiry != null) {
                    steps.add(new Step(inquiry, voiced.idea(), "voiced", fact));
                }
            }
            default -> {
                // goes into nothing
            }
        }
        return steps;
    }
}
