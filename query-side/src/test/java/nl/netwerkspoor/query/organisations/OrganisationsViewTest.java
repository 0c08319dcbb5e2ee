package nl.netwerkspoor.query.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class OrganisationsViewTest {

    private final OrganisationsView view = new OrganisationsView();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return Shown.at(view, told, "iriszorg", day);
    }

    private String line(String field, String day) {
        String answer = at(day);
        int start = answer.startsWith(field + ":") ? 0 : answer.indexOf("\n" + field + ":") + 1;
        String rest = answer.substring(start);
        int end = 0;
        do {
            end = rest.indexOf('\n', end + 1);
        } while (end >= 0 && rest.startsWith("\n  ", end));
        return end < 0 ? rest : rest.substring(0, end);
    }

    private void joins(String organisation, String name) {
        told.tell("organisation-joined-network", "2010", "organisation", organisation, "name", name);
    }

    @Test
    void shows_a_whole_organisation() {
        joins("zorggroep", "Zorggroep");
        joins("tactus", "Tactus");
        joins("kwintes", "Kwintes");
        told.tell(
                "organisation-joined-network",
                "2010",
                "organisation",
                "iriszorg",
                "name",
                "IrisZorg",
                "kind",
                "addiction-care",
                "clientRun",
                false,
                "municipalities",
                List.of("harderwijk", "ermelo"));
        told.tell("organisation-became-part-of", "2011", "organisation", "iriszorg", "whole", "zorggroep");
        told.tell("organisation-took-part", "2011", "organisation", "iriszorg", "part", "advises");
        told.tell(
                "organisations-partnered",
                "2011",
                "partnership",
                "winkel",
                "organisations",
                List.of("iriszorg", "tactus"),
                "purpose",
                "Samen een winkel.");
        told.tell("organisation-joined-partnership", "2012", "partnership", "winkel", "organisation", "kwintes");
        told.tell("table-formed", "2011", "table", "kerngroep", "name", "Kerngroep", "organisations", "iriszorg");
        told.tell("partner-joined-table", "2012", "table", "kerngroep", "organisation", "tactus");
        told.tell("arrangement-opened", "2011", "arrangement", "filmschool", "name", "Filmschool", "hosts", "iriszorg");
        told.tell("participant-joined-network", "2011", "participant", "deelnemer-1", "organisation", "iriszorg");
        told.tell(
                "process-supporter-appointed",
                "2012",
                "participant",
                "deelnemer-2",
                "employer",
                "iriszorg",
                "fundedBy",
                "zorggroep");
        told.tell("provider-loosened-intake", "2012", "provider", "iriszorg", "admits", "homeless");

        assertThat(at("2012-12-31")).isEqualTo("""
                        key: iriszorg
                        name: IrisZorg
                        kind: addiction-care
                        unnamedGroup: false
                        size: null
                        clientRun: false
                        municipalities: [harderwijk, ermelo]
                        certainty: certain
                        since: 2010
                        until: null
                        because: #4
                        partOf:
                          - {value: zorggroep, certainty: certain, since: 2011, until: null, because: #5}
                        partsInTraject:
                          - {value: advises, certainty: certain, since: 2011, until: null, because: #6}
                        partnerships:
                          - {value: winkel, certainty: certain, since: 2011, until: null, because: #7, purpose: Samen een winkel., about: [], with: [organisation:tactus, organisation:kwintes]}
                        seats:
                          - {value: kerngroep, certainty: certain, since: 2011, until: null, because: #9}
                        hosts:
                          - {value: filmschool, certainty: certain, since: 2011, until: null, because: #11}
                        employs:
                          - {value: deelnemer-1, certainty: certain, since: 2011, until: null, because: #12}
                          - {value: deelnemer-2, certainty: certain, since: 2012, until: null, because: #13}
                        joinedIn: []
                        provider: true
                        """);
        assertThat(view.keys(new FoldedFacts(told.traject(), told.all())))
                .containsExactly("iriszorg", "kwintes", "tactus", "zorggroep");
    }

    @Test
    void is_a_provider_from_not_to_perhaps_to_yes() {
        joins("iriszorg", "IrisZorg");
        told.tell("provider-loosened-intake", "2012", "provider", "iriszorg", "admits", "homeless");

        assertThat(line("provider", "2011-12-31")).isEqualTo("provider: false");
        assertThat(line("provider", "2012-06-01")).isEqualTo("provider: null");
        assertThat(line("provider", "2012-12-31")).isEqualTo("provider: true");
    }

    @Test
    void is_left_out_before_it_joined_and_after_it_left() {
        joins("iriszorg", "IrisZorg");
        told.tell("organisation-left-network", "2014", "organisation", "iriszorg");

        assertThat(at("2009-12-31")).isEqualTo("absent");
        assertThat(line("certainty", "2010-06-01")).isEqualTo("certainty: possible");
        assertThat(line("certainty", "2011-01-01")).isEqualTo("certainty: certain");
        assertThat(line("certainty", "2014-06-01")).isEqualTo("certainty: possible");
        assertThat(line("until", "2014-06-01")).isEqualTo("until: 2014");
        assertThat(at("2014-12-31")).isEqualTo("absent");
    }

    @Test
    void marks_an_unnamed_group() {
        told.tell(
                "organisation-joined-network",
                "2010",
                "organisation",
                "iriszorg",
                "name",
                "Drie instellingen",
                "size",
                "3..");

        assertThat(line("unnamedGroup", "2011-01-01")).isEqualTo("unnamedGroup: true");
        assertThat(line("size", "2011-01-01")).isEqualTo("size: 3..");
    }

    @Test
    void does_not_host_any_more_what_it_handed_over_or_what_closed() {
        joins("iriszorg", "IrisZorg");
        joins("tactus", "Tactus");
        told.tell("arrangement-opened", "2011", "arrangement", "filmschool", "name", "Filmschool", "hosts", "iriszorg");
        told.tell("arrangement-opened", "2011", "arrangement", "winkel", "name", "Winkel", "hosts", "iriszorg");
        told.tell("arrangement-handed-over", "2013", "arrangement", "filmschool", "hosts", "tactus");
        told.tell("arrangement-closed", "2014", "arrangement", "winkel");

        assertThat(line("hosts", "2012-12-31")).isEqualTo("""
                        hosts:
                          - {value: filmschool, certainty: certain, since: 2011, until: null, because: #3}
                          - {value: winkel, certainty: certain, since: 2011, until: null, because: #4}""");
        assertThat(line("hosts", "2013-06-01")).isEqualTo("""
                        hosts:
                          - {value: filmschool, certainty: possible, since: 2011, until: 2013, because: #3 #5}
                          - {value: winkel, certainty: certain, since: 2011, until: null, because: #4}""");
        assertThat(line("hosts", "2015-01-01")).isEqualTo("hosts: []");
    }

    @Test
    void leaves_a_partnership_and_a_table_when_they_end() {
        joins("iriszorg", "IrisZorg");
        joins("tactus", "Tactus");
        told.tell(
                "organisations-partnered",
                "2011",
                "partnership",
                "winkel",
                "organisations",
                List.of("iriszorg", "tactus"));
        told.tell("table-formed", "2011", "table", "kerngroep", "name", "Kerngroep", "organisations", "iriszorg");
        told.tell("partnership-ended", "2013", "partnership", "winkel");
        told.tell("left-table", "2013", "table", "kerngroep", "organisation", "iriszorg");

        assertThat(line("partnerships", "2012-12-31")).contains("winkel, certainty: certain");
        assertThat(line("partnerships", "2013-06-01")).contains("winkel, certainty: possible");
        assertThat(line("partnerships", "2014-01-01")).isEqualTo("partnerships: []");
        assertThat(line("seats", "2012-12-31")).contains("kerngroep, certainty: certain");
        assertThat(line("seats", "2014-01-01")).isEqualTo("seats: []");
    }

    @Test
    void has_no_seat_at_a_table_that_is_not_there() {
        joins("iriszorg", "IrisZorg");
        told.tell("table-formed", "2011-05", "table", "kerngroep", "name", "Kerngroep");
        told.tell("partner-joined-table", "2011/2012", "table", "kerngroep", "organisation", "iriszorg");
        told.tell("table-dissolved", "2012-02-01", "table", "kerngroep");

        assertThat(line("seats", "2011-04-30")).isEqualTo("seats: []");
        assertThat(line("seats", "2011-12-01")).contains("kerngroep, certainty: possible");
        assertThat(line("seats", "2012-02-01")).isEqualTo("seats: []");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        joins("iriszorg", "IrisZorg");
        joins("tactus", "Tactus");
        Recorded partnered = told.tell(
                "organisations-partnered",
                "2011",
                "partnership",
                "winkel",
                "organisations",
                List.of("iriszorg", "tactus"));
        told.correct(
                partnered,
                "2011/2012",
                "partnership",
                "winkel",
                "organisations",
                List.of("tactus", "iriszorg"),
                "purpose",
                "Winkel");
        Recorded took = told.tell("organisation-took-part", "2011", "organisation", "iriszorg", "part", "advises");
        told.withdraw(took);
        told.tell("organisation-took-part", "2012", "organisation", "iriszorg", "part", "directs");
        told.tell("table-formed", "2011", "table", "kerngroep", "name", "Kerngroep", "organisations", "iriszorg");
        told.tell("organisation-left-network", "2013/2014", "organisation", "iriszorg");

        for (String day : List.of("2010-06-01", "2011-07-01", "2012-12-31", "2013-06-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, "iriszorg", day));
        }
    }
}
