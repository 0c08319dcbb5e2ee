package nl.netwerkspoor.happenings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section "Providers" of the domain: organisations in their role of offering arrangements. */
public sealed interface ProviderHappening extends Happening {

    /** `provider-loosened-intake`. */
    @What("provider-loosened-intake")
    record ProviderLoosenedIntake(
            OrganisationKey provider,
            @Nullable ArrangementKey arrangement,
            @In(CodeList.AUDIENCE) List<Code> admits,
            @Nullable Text criterion)
            implements ProviderHappening {}

    /** `provider-tightened-intake`. */
    @What("provider-tightened-intake")
    record ProviderTightenedIntake(
            OrganisationKey provider,
            @Nullable ArrangementKey arrangement,
            @In(CodeList.AUDIENCE) List<Code> excludes,
            @Nullable Text criterion)
            implements ProviderHappening {}

    /** `provider-appointed-activator`. */
    @What("provider-appointed-activator")
    record ProviderAppointedActivator(
            OrganisationKey provider,
            @Nullable ParticipantKey participant,
            @Nullable Size number) implements ProviderHappening {}

    /** `provider-adopted-practice`. */
    @What("provider-adopted-practice")
    record ProviderAdoptedPractice(
            OrganisationKey provider, @In(CodeList.PRACTICE) Code practice, List<IdeaKey> ideas)
            implements ProviderHappening {}

    /** `provider-dropped-practice`. */
    @What("provider-dropped-practice")
    record ProviderDroppedPractice(
            OrganisationKey provider,
            @In(CodeList.PRACTICE) Code practice,
            @Nullable Text reason) implements ProviderHappening {}

    /** `contract-requirement-set`. */
    @What("contract-requirement-set")
    record ContractRequirementSet(
            List<OrganisationKey> by, List<OrganisationKey> organisations, Text requirement, List<IdeaKey> ideas)
            implements ProviderHappening {}
}
