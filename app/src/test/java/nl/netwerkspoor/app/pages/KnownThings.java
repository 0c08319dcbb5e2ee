package nl.netwerkspoor.app.pages;

import java.util.List;
import java.util.Map;
import nl.netwerkspoor.app.Product;

/** A traject in which some things are known, for pages to tell of. */
final class KnownThings {

    private KnownThings() {}

    /** Begins a traject with a core group, a working group that is no more, IrisZorg and a group of clients. */
    static void begin(Product product, String traject, Map<String, Object> started) {
        product.story(
                traject,
                List.of(
                        started,
                        Product.fields(
                                "what",
                                "table-formed",
                                "when",
                                "2011-05-03",
                                "table",
                                "kerngroep",
                                "name",
                                "Kerngroep"),
                        Product.fields(
                                "what", "table-formed", "when", "2011", "table", "werkgroep", "name", "Werkgroep"),
                        Product.fields("what", "table-dissolved", "when", "2012", "table", "werkgroep"),
                        Product.fields(
                                "what",
                                "organisation-joined-network",
                                "when",
                                "2010",
                                "organisation",
                                "iriszorg",
                                "name",
                                "IrisZorg"),
                        Product.fields(
                                "what",
                                "participant-joined-network",
                                "when",
                                "2011",
                                "participant",
                                "deelnemer-1",
                                "alias",
                                "Groep van de opvang",
                                "background",
                                "client")));
        product.view("/api/trajects/" + traject + "/initiatives");
    }
}
