package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementClosed;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingSecured;
import nl.netwerkspoor.happenings.DirectionHappening;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.NeedHappening.IdeaDropped;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantGrewIntoRole;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantLeftNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantSteppedBack;
import nl.netwerkspoor.happenings.NetworkHappening.PartnershipEnded;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.SenseHappening;
import nl.netwerkspoor.happenings.TableHappening.LeftTable;
import nl.netwerkspoor.happenings.TableHappening.TableDissolved;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityLeftTraject;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectEnded;

/** What is done by, to or at a thing, so that the thing must be there. */
final class Doing {

    private Doing() {}

    /** The fields by which a happening does something by, to or at a thing; none where it may lie before or after it. */
    static List<Field> fields(Happening happening, ThingKey thing) {
        List<Field> fields = new ArrayList<>();
        if (!isFree(happening)) {
            Naming.each(happening, (field, value) -> {
                if (value.equals(thing) && !field.aside() && !field.introduces() && !fields.contains(field)) {
                    fields.add(field);
                }
            });
        }
        return fields;
    }

    /** Marks, claims, results, questions, obstacles and factors; funding, goals and roles; and every ending. */
    private static boolean isFree(Happening happening) {
        return switch (happening) {
            case SenseHappening sense -> true;
            case DirectionHappening direction -> true;
            case FundingSecured secured -> true;
            case FundingEnded ended -> true;
            case ParticipantGrewIntoRole grew -> true;
            case ParticipantSteppedBack steppedBack -> true;
            case OrganisationLeftNetwork left -> true;
            case ParticipantLeftNetwork left -> true;
            case PartnershipEnded ended -> true;
            case LeftTable left -> true;
            case TableDissolved dissolved -> true;
            case IdeaDropped dropped -> true;
            case SupporterLeft left -> true;
            case InitiativeEnded ended -> true;
            case ArrangementClosed closed -> true;
            case ProviderDroppedPractice dropped -> true;
            case MunicipalityLeftTraject left -> true;
            case TrajectEnded ended -> true;
            default -> false;
        };
    }
}
