package nl.netwerkspoor.happenings;

import org.jspecify.annotations.Nullable;

/**
 * The key of a thing: a slug of 1 to 64 of a-z, 0-9 and `-` (not first or last), unique per kind within a traject. A
 * key is for ever and must not name a person.
 */
public sealed interface ThingKey
        permits TrajectKey,
                OrganisationKey,
                ParticipantKey,
                TableKey,
                PartnershipKey,
                InquiryKey,
                IdeaKey,
                InitiativeKey,
                ArrangementKey,
                GoalKey,
                ObstacleKey,
                QuestionKey {

    /** The slug. */
    String value();

    /** The kind of thing. */
    ThingKind kind();

    /** The key as a reference: `kind:key`, and `traject` for the traject itself. */
    default String ref() {
        return kind() == ThingKind.TRAJECT ? "traject" : kind().code() + ":" + value();
    }

    /** The thing that a reference `kind:key` names, or null where it is of no known kind. */
    static @Nullable ThingKey parse(String ref) {
        int colon = ref.indexOf(':');
        if (colon < 0) {
            return null;
        }
        for (ThingKind kind : ThingKind.values()) {
            if (kind != ThingKind.TRAJECT && kind.code().contentEquals(ref.subSequence(0, colon))) {
                return Slug.isSlug(ref.substring(colon + 1)) ? kind.key(ref.substring(colon + 1)) : null;
            }
        }
        return null;
    }
}
