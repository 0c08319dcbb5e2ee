package nl.netwerkspoor.happenings;

/** One recorded kind of fact of the real world, with the fields that section 4 of the domain gives it. */
public sealed interface Happening
        permits TrajectHappening,
                NetworkHappening,
                TableHappening,
                NeedHappening,
                InitiativeHappening,
                ArrangementHappening,
                ProviderHappening,
                DirectionHappening,
                SenseHappening,
                RecordHappening {}
