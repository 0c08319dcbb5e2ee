package nl.netwerkspoor.command.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        Node node = Nodes.json(bytes);
        if (!(node instanceof Node.Mapping mapping)) {
            throw new Unreadable(
                    node.line(), node.column(), "Hier horen velden met tekst.", "Fields with text belong here.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<ReadProblem> problems = new ArrayList<>();
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
        if (!problems.isEmpty()) {
            throw new Unreadable(problems);
        }
        return fields;
    }
}
