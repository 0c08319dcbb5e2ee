package nl.netwerkspoor.happenings;

import java.util.List;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/** Section "Direction and reflection" of the domain: goals, obstacles, what is seen to work and what is measured. */
public sealed interface DirectionHappening extends Happening {

    /** `goal-agreed`. */
    @What("goal-agreed")
    record GoalAgreed(
            @Introduces GoalKey goal,
            Text name,

            @Of({ThingKind.PARTICIPANT, ThingKind.ORGANISATION, ThingKind.TABLE})
            List<ThingKey> by,

            @Nullable GoalKey parent,
            @In(CodeList.THEME) @Nullable Code theme)
            implements DirectionHappening {}

    /** `goal-dropped`. */
    @What("goal-dropped")
    record GoalDropped(@Ends GoalKey goal, @Nullable Text reason) implements DirectionHappening {}

    /** `held-against-goal`. */
    @What("held-against-goal")
    record HeldAgainstGoal(
            @Of({ThingKind.IDEA, ThingKind.INITIATIVE, ThingKind.ARRANGEMENT})
            ThingKey subject,

            GoalKey goal,
            @In(CodeList.VERDICT) Code verdict)
            implements DirectionHappening {}

    /** `obstacle-raised`. */
    @What("obstacle-raised")
    record ObstacleRaised(
            @Introduces ObstacleKey obstacle,
            @Nullable Text name,
            @In(CodeList.OBSTACLE_CATEGORY) @Nullable Code category,
            @Aside List<ThingKey> about,
            @Length(10_000) @Nullable Text text)
            implements DirectionHappening {}

    /** `obstacle-eased`. */
    @What("obstacle-eased")
    record ObstacleEased(
            ObstacleKey obstacle,
            @In(CodeList.EASED) Code how,
            @Nullable Text reason) implements DirectionHappening {}

    /** `success-factor-observed`. */
    @What("success-factor-observed")
    record SuccessFactorObserved(
            @In(CodeList.FACTOR) Code factor,
            @Aside List<ThingKey> about,
            @Length(10_000) @Nullable Text text) implements DirectionHappening {}

    /** `result-measured`. */
    @What("result-measured")
    record ResultMeasured(
            IndicatorKey indicator,
            @Nullable Text name,
            @Nullable Measure value,
            @Nullable Text unit,
            @Nullable VagueDate period,
            @Aside List<ThingKey> about,
            @Nullable Text method,
            @Length(10_000) @Nullable Text text)
            implements DirectionHappening {}
}
