package nl.netwerkspoor.happenings;

import java.util.List;
import java.util.Locale;

/** The lists of codes of section 5; an unknown value is refused with the list of the known ones. */
public enum CodeList {
    ORGANISATION_KIND("care-provider addiction-care sheltered-housing homeless-shelter welfare volunteer-organisation"
            + " housing-corporation municipality wmo-council client-council client-organisation social-services"
            + " sheltered-employment sports-support education employer social-enterprise religious knowledge-institute"
            + " residents-initiative neighbourhood-council company other"),
    PART("commissions directs carries-out advises"),
    BACKGROUND("client former-client expert-by-experience resident volunteer care-professional welfare-professional"
            + " process-supporter adviser policy-officer councillor manager entrepreneur student other"),
    ROLE("visitor participant co-organiser volunteer assistant-supervisor expert-by-experience"
            + " board-or-council-member trainee paid-staff in-education employed-elsewhere"),
    TABLE_KIND("steering-group sounding-board core-group working-group project-team wmo-council client-council"
            + " recovery-group network-table kick-off exchange-meeting conference-team selection-committee"
            + " staff-meeting other"),
    METHOD("peer-interviews interviews survey focus-group brainstorm inventory assessment other"),
    AUDIENCE("psychiatric addiction homeless intellectual-disability physical-disability elderly youth students"
            + " unemployed refugees disability pupils residents anyone"),
    FIELD("sport culture media craft food shop hospitality nature-and-animals maintenance transport computer"
            + " publishing meeting buddying learning advice information conference housing other"),
    INSTIGATOR("clients together professionals residents organisation"),
    LEAD("clients shared professionals"),
    CONTRIBUTION("time staff space money materials expertise permission promotion access transport endorsement other"),
    PROVISION("general customised mixed"),
    FUNDING_SOURCE("wmo participation-act long-term-care-act awbz municipal-subsidy experiment-budget fund"
            + " crowdfunding own-contribution sales in-kind other"),
    PRACTICE("day-activity-from-day-one client-at-team-table client-access-to-own-file"
            + " staff-trained-by-experts-by-experience client-background-preferred-in-vacancies"
            + " client-majority-at-all-levels warm-handover individual-care-plan-with-day-activity"
            + " client-run-communication mixed-audiences other"),
    THEME("audience organisation funding impact participation other"),
    OBSTACLE_CATEGORY("attitude-of-professionals lack-of-mandate staffing funding rules stigma client-drop-out space"
            + " cooperation other"),
    FACTOR("self-steering clients-at-the-table time-and-attention joining-existing-energy staff-with-heart-for-it"
            + " policy-officer-gives-room bundling-forces talents-first mixed-group room-to-fail serious-work"
            + " warm-handover reciprocity visible-identity business-sense neighbourhood-cooperation other"),
    WAY("agenda-setting encouraging supporting communicating connecting"),
    VERDICT("contributes partly not"),
    EASED("resolved lessened"),
    CONFIDENCE("certain likely unsure"),
    MARK("high-point low-point learning-moment"),
    SOURCE_KIND("own-observation conversation document measurement");

    private final List<String> codes;

    CodeList(String codes) {
        this.codes = List.of(codes.split(" "));
    }

    /** The name used for labels and schemas, such as `table-kind`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The codes, in the order of the domain. */
    public List<String> codes() {
        return codes;
    }

    /** Whether `other` is among them, which may be narrowed as `other:own-key`. */
    public boolean open() {
        return codes.contains("other");
    }

    /** @throws Refused when the text is no code of this list */
    public Code parse(String text) {
        if (codes.contains(text) || open() && text.startsWith("other:") && Slug.isSlug(text.substring(6))) {
            return new Code(this, text);
        }
        String known = String.join(", ", codes) + (open() ? ", other:…" : "");
        throw new Refused("deze waarde is niet bekend; bekend zijn: " + known, "unknown value; known are: " + known);
    }
}
