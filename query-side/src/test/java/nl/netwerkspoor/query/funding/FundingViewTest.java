package nl.netwerkspoor.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class FundingViewTest {

    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return at(told.all(), day);
    }

    private String at(Collection<Recorded> recorded, String day) {
        return Shown.text(
                new FundingView()
                        .at(
                                new FoldedFacts(told.traject(), recorded),
                                LocalDate.parse(day).toEpochDay()),
                told);
    }

    private void tellOfTheInloop() {
        told.tell("organisation-joined-network", "2010", "organisation", "gemeente", "name", "Gemeente Ermelo");
        told.tell("arrangement-opened", "2012", "arrangement", "inloop", "name", "Inloop");
        told.tell(
                "funding-secured",
                "2012",
                "of",
                "arrangement:inloop",
                "source",
                "wmo",
                "funder",
                "gemeente",
                "amount",
                "12500.50",
                "period",
                "2012/2013");
        told.tell("funding-secured", "2013", "of", "arrangement:inloop", "source", "sales");
        told.tell("funding-secured", "2012", "of", "traject", "source", "wmo");
        told.tell("funding-secured", "2012", "of", "traject");
    }

    @Test
    void shows_the_money_of_each_thing_and_the_mix_of_all_of_it_together() {
        tellOfTheInloop();

        assertThat(at("2013-06-01")).isEqualTo("""
                items:
                  - {of: arrangement:inloop, name: Inloop, funding:
                  - {value: wmo, certainty: certain, since: 2012, until: null, because: #3, funder: organisation:gemeente, funderName: Gemeente Ermelo, secured:
                  - {when: 2012, certainty: certain, amount: 12500.50, period: 2012/2013, because: #3}}
                  - {value: sales, certainty: possible, since: 2013, until: null, because: #4, funder: null, funderName: null, secured:
                  - {when: 2013, certainty: possible, amount: null, period: null, because: #4}}, mix:
                  - {source: wmo, certainty: certain, count: {certain: 1, possible: 1}, because: #3}
                  - {source: sales, certainty: possible, count: {certain: 0, possible: 1}, because: #4}, sources: {certain: 1, possible: 2, because: #3 #4}}
                  - {of: traject, name: voorbeeld, funding:
                  - {value: wmo, certainty: certain, since: 2012, until: null, because: #5, funder: null, funderName: null, secured:
                  - {when: 2012, certainty: certain, amount: null, period: null, because: #5}}
                  - {value: null, certainty: certain, since: 2012, until: null, because: #6, funder: null, funderName: null, secured:
                  - {when: 2012, certainty: certain, amount: null, period: null, because: #6}}, mix:
                  - {source: wmo, certainty: certain, count: {certain: 1, possible: 1}, because: #5}
                  - {source: null, certainty: certain, count: {certain: 1, possible: 1}, because: #6}, sources: {certain: 1, possible: 2, because: #5 #6}}
                mix:
                  - {source: wmo, certainty: certain, count: {certain: 2, possible: 2}, because: #3 #5}
                  - {source: sales, certainty: possible, count: {certain: 0, possible: 1}, because: #4}
                  - {source: null, certainty: certain, count: {certain: 1, possible: 1}, because: #6}
                sources: {certain: 1, possible: 3, because: #3 #4 #5 #6}
                """);
    }

    @Test
    void leaves_out_what_is_certainly_not_in_force() {
        told.tell("arrangement-opened", "2012", "arrangement", "inloop", "name", "Inloop");
        told.tell("funding-secured", "2012", "of", "arrangement:inloop", "source", "fund");
        told.tell("funding-ended", "2014", "of", "arrangement:inloop");

        assertThat(at("2011-12-31")).startsWith("items: []\n");
        assertThat(at("2012-06-01")).contains("value: fund, certainty: possible, since: 2012, until: null");
        assertThat(at("2013-06-01")).contains("value: fund, certainty: certain, since: 2012, until: null");
        assertThat(at("2014-06-01")).contains("value: fund, certainty: possible, since: 2012, until: 2014");
        assertThat(at("2014-12-31")).isEqualTo("""
                items: []
                mix: []
                sources: {certain: 0, possible: 0, because: }
                """);
    }

    @Test
    void calls_the_traject_by_its_name() {
        told.tell("traject-started", "2010", "name", "Mooi traject");
        told.tell("funding-secured", "2012", "of", "traject", "source", "wmo");

        assertThat(at("2012-12-31")).contains("{of: traject, name: Mooi traject, ");
    }

    @Test
    void all_money_of_unknown_source_is_one_row_of_the_mix() {
        told.tell("funding-secured", "2012", "of", "traject");
        told.tell("funding-secured", "2013", "of", "traject");

        assertThat(at("2013-06-01")).endsWith("""
                mix:
                  - {source: null, certainty: certain, count: {certain: 1, possible: 2}, because: #1 #2}
                sources: {certain: 1, possible: 2, because: #1 #2}
                """);
    }

    @Test
    void never_adds_up_one_bare_other_with_another() {
        told.tell("funding-secured", "2012", "of", "traject", "source", "other");
        told.tell("funding-secured", "2012", "of", "organisation:gemeente", "source", "other");

        assertThat(at("2012-12-31")).endsWith("""
                mix:
                  - {source: other, certainty: certain, count: {certain: 1, possible: 1}, because: #1}
                  - {source: other, certainty: certain, count: {certain: 1, possible: 1}, because: #2}
                sources: {certain: 2, possible: 2, because: #1 #2}
                """);
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        tellOfTheInloop();
        told.tell("funding-ended", "2013-22", "of", "traject", "source", "wmo");
        told.withdraw(told.all().get(3));

        for (String day : List.of("2012-06-01", "2013-06-20", "2014-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> at(recorded, day));
        }
    }
}
