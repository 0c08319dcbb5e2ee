package nl.netwerkspoor.query.initiatives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementClosed;
import nl.netwerkspoor.happenings.ArrangementHappening.FundingEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeStalled;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterLeft;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantSteppedBack;

/**
 * The energy of an initiative on a day (section 9 of the domain): each of its happenings counts for one on the middle of
 * the days it can have happened on, and for half as much every ninety days later.
 *
 * @param behind the happenings that count, in order of position
 * @param day days since 1970-01-01
 */
record Energy(List<Fact> behind, long day) {

    private static final double HALF_LIFE = 90;

    static Energy of(List<Fact> touching, long day) {
        return new Energy(
                touching.stream()
                        .filter(fact -> fact.earliest() != Fact.ALWAYS && fact.latest() != Fact.NEVER)
                        .filter(fact -> givesEnergy(fact) && middle(fact) <= day)
                        .toList(),
                day);
    }

    BigDecimal sum() {
        double sum = 0;
        for (Fact fact : behind) {
            sum += StrictMath.pow(0.5, (day - middle(fact)) / HALF_LIFE);
        }
        return BigDecimal.valueOf(sum).setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean givesEnergy(Fact fact) {
        return switch (fact.happening()) {
            case InitiativeStalled stalled -> false;
            case InitiativeEnded ended -> false;
            case SupporterLeft left -> false;
            case ParticipantSteppedBack back -> false;
            case FundingEnded ended -> false;
            case ArrangementClosed closed -> false;
            default -> true;
        };
    }

    private static long middle(Fact fact) {
        return fact.earliest() + (fact.latest() - fact.earliest()) / 2;
    }
}
