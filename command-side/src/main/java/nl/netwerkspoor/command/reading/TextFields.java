package nl.netwerkspoor.command.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a small request: an object in JSON whose fields are texts. */
public final class TextFields {

    private TextFields() {}

    /**
     * The fields by name, in the order in which they stand.
     *
     * @param known the names that are taken
     * @throws Unreadable with all that is wrong
     */
    public static Map<String, String> json(byte[] bytes, Set<String> known) {
        Problems problems = new Problems();
        Node node = new Nodes(false, problems).json(bytes);
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(new ReadProblem(
                    null,
                    node.line(),
                    node.column(),
                    null,
                    "hier horen velden met tekst",
                    "fields with text belong here"));
            throw problems.unreadable();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                problems.add(new ReadProblem(
                        null,
                        entry.line(),
                        entry.column(),
                        entry.name(),
                        "dit veld is hier niet bekend",
                        "this field is not known here"));
            } else if (entry.value() instanceof Node.Scalar scalar && scalar.form() == Node.Form.QUOTED) {
                fields.put(entry.name(), scalar.text());
            } else {
                problems.add(new ReadProblem(
                        null,
                        entry.value().line(),
                        entry.value().column(),
                        entry.name(),
                        "hier hoort tekst tussen aanhalingstekens",
                        "text between quotes belongs here"));
            }
        }
        problems.finish();
        return fields;
    }
}
