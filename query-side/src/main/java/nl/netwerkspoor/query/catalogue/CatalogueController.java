package nl.netwerkspoor.query.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which kinds of happenings there are, and what each takes. */
@RestController
class CatalogueController {

    /** The same for as long as the program runs, so that its entity tag is too. */
    private final Map<String, @Nullable Object> kinds = Kinds.answer();

    @GetMapping("/api/kinds")
    Map<String, @Nullable Object> kinds() {
        return kinds;
    }
}
