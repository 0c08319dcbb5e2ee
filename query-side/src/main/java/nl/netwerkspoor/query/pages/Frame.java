package nl.netwerkspoor.query.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param otherLanguage the address of the same page in the other language
 * @param traject the traject it is about; null where it is about none
 * @param erased how many texts were ever erased: where it grew, the browser forgets the pages that it kept
 */
public record Frame(String otherLanguage, Pages.@Nullable Head traject, long erased) {

    private static final List<String> ALWAYS =
            List.of("vastleggen", "tijdlijn", "terugspelen", "gegroeid", "voortgang");

    /**
     * A way to a page.
     *
     * @param name of the page, as its label and its address have it
     * @param href its address
     */
    public record Way(String name, String href) {}

    /** The ways that stand on every page of a traject. */
    public List<Way> nav() {
        Pages.Head of = traject;
        if (of == null) {
            return List.of();
        }
        String home = "/trajecten/" + of.key();
        List<Way> ways = new ArrayList<>(
                ALWAYS.stream().map(name -> new Way(name, home + "/" + name)).toList());
        ways.add(new Way("meer", home));
        return ways;
    }
}
