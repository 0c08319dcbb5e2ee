package nl.netwerkspoor.query.openapi;

import java.util.List;
import java.util.Map;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the interface. */
@RestController
class OpenApiController {

    private final Map<String, Object> description;

    OpenApiController(List<View> views, ObjectProvider<Overview> overviews) {
        this.description = OpenApi.of(
                views.stream().map(View::name).sorted().toList(),
                overviews.stream().map(Overview::name).sorted().toList());
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> description() {
        return description;
    }
}
