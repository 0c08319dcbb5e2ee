package nl.netwerkspoor.happenings;

import java.util.Locale;
import java.util.function.Function;

/** The kinds of thing that happenings introduce and name, as in section 4 of the domain, and the traject itself. */
public enum ThingKind {
    TRAJECT(TrajectKey::new, TrajectKey.class),
    ORGANISATION(OrganisationKey::new, OrganisationKey.class),
    PARTICIPANT(ParticipantKey::new, ParticipantKey.class),
    TABLE(TableKey::new, TableKey.class),
    PARTNERSHIP(PartnershipKey::new, PartnershipKey.class),
    INQUIRY(InquiryKey::new, InquiryKey.class),
    IDEA(IdeaKey::new, IdeaKey.class),
    INITIATIVE(InitiativeKey::new, InitiativeKey.class),
    ARRANGEMENT(ArrangementKey::new, ArrangementKey.class),
    GOAL(GoalKey::new, GoalKey.class),
    OBSTACLE(ObstacleKey::new, ObstacleKey.class),
    QUESTION(QuestionKey::new, QuestionKey.class);

    private final Function<String, ThingKey> maker;
    private final Class<? extends ThingKey> keyType;

    ThingKind(Function<String, ThingKey> maker, Class<? extends ThingKey> keyType) {
        this.maker = maker;
        this.keyType = keyType;
    }

    /** The name in `kind:key`, such as `initiative`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key record of this kind. */
    Class<? extends ThingKey> keyType() {
        return keyType;
    }

    /**
     * A key of this kind.
     *
     * @throws Refused when the value is no slug
     */
    public ThingKey key(String value) {
        return maker.apply(value);
    }
}
