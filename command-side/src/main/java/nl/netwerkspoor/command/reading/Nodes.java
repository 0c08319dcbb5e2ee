package nl.netwerkspoor.command.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads YAML 1.2 and JSON into nodes. Throws {@link Unreadable} with the first mistake against the form. */
final class Nodes {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(1_000).build())
            .build();

    private Nodes() {}

    static Node yaml(byte[] bytes) {
        return new Yaml(text(bytes)).document();
    }

    static Node json(byte[] bytes) {
        return new Json(text(bytes)).document();
    }

    private static String text(byte[] bytes) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), decoded, true);
        String read = decoded.flip().toString();
        String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
        if (result.isError()) {
            throw refusedAt(text, text.length(), "De tekst is hier geen UTF-8.", "The text is not UTF-8 here.");
        }
        return text;
    }

    private static Unreadable refusedAt(String text, int offset, String dutch, String english) {
        Places places = new Places(text);
        return new Unreadable(places.line(offset), places.column(offset), dutch, english);
    }

    private static Unreadable tooDeep(int line, int column) {
        return new Unreadable(line, column, "Dit zit te diep in elkaar.", "This is nested too deeply.");
    }

    private static void checkTwice(Set<String> names, String name, int line, int column) {
        if (!names.add(name)) {
            throw new Unreadable(List.of(new ReadProblem(
                    null, line, column, name, "Dit veld staat hier twee keer.", "This field stands here twice.")));
        }
    }

    private static final class Yaml {
        private final Iterator<Event> events;
        private Event event;

        Yaml(String text) {
            checkPrintable(text);
            this.events = new Parse(LoadSettings.builder()
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .setUseMarks(true)
                            .build())
                    .parseString(text)
                    .iterator();
            this.event = next();
        }

        private static void checkPrintable(String text) {
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                if (!StreamReader.isPrintable(text.codePointAt(i))) {
                    throw refusedAt(
                            text,
                            i,
                            "Hier staat een teken dat geen tekst is.",
                            "This has a character that is no text.");
                }
            }
        }

        private Event next() {
            try {
                event = events.next();
                return event;
            } catch (MarkedYamlEngineException e) {
                Mark mark = e.getProblemMark().orElse(null);
                throw mark == null ? notYaml(1, 1) : notYaml(mark.getLine() + 1, mark.getColumn() + 1);
            } catch (YamlEngineException | IllegalArgumentException e) {
                // an escape for a character beyond Unicode is not caught by the parser itself
                throw notYaml(line(), column());
            }
        }

        private static Unreadable notYaml(int line, int column) {
            return new Unreadable(line, column, "Vanaf hier is dit geen leesbare YAML.", "From here this is no YAML.");
        }

        Node document() {
            if (!(next() instanceof DocumentStartEvent)) {
                throw new Unreadable(1, 1, "Er staat niets in.", "There is nothing in it.");
            }
            next();
            Node node = node(0);
            next();
            if (next() instanceof DocumentStartEvent) {
                throw refuse("Er mag maar één document in staan.", "There may be one document only.");
            }
            return node;
        }

        private Node node(int depth) {
            int line = line();
            int column = column();
            if (depth > Node.MOST_NESTED) {
                throw tooDeep(line, column);
            }
            if (event instanceof AliasEvent) {
                throw refuse("Verwijzingen (*) kunnen hier niet.", "Aliases (*) are not taken here.");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw refuse("Ankers (&) kunnen hier niet.", "Anchors (&) are not taken here.");
            }
            return switch (event) {
                case ScalarEvent scalar -> {
                    if (scalar.getTag().isPresent()) {
                        throw refuse("Labels (!) kunnen hier niet.", "Tags (!) are not taken here.");
                    }
                    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
                    Node.Form form = !plain
                            ? Node.Form.QUOTED
                            : NULLS.contains(scalar.getValue()) ? Node.Form.NULL : Node.Form.BARE;
                    yield new Node.Scalar(scalar.getValue(), form, line, column);
                }
                case SequenceStartEvent start -> {
                    if (start.getTag().isPresent()) {
                        throw refuse("Labels (!) kunnen hier niet.", "Tags (!) are not taken here.");
                    }
                    List<Node> items = new ArrayList<>();
                    for (next(); !(event instanceof SequenceEndEvent); next()) {
                        items.add(node(depth + 1));
                    }
                    yield new Node.Sequence(items, line, column);
                }
                case MappingStartEvent start -> {
                    if (start.getTag().isPresent()) {
                        throw refuse("Labels (!) kunnen hier niet.", "Tags (!) are not taken here.");
                    }
                    yield mapping(depth, line, column);
                }
                default -> throw notYaml(line, column);
            };
        }

        private Node mapping(int depth, int line, int column) {
            List<Node.Entry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (next(); !(event instanceof MappingEndEvent); next()) {
                int at = line();
                int under = column();
                if (!(node(depth + 1) instanceof Node.Scalar name)) {
                    throw new Unreadable(at, under, "Hier hoort de naam van een veld.", "A field's name belongs here.");
                }
                checkTwice(names, name.text(), at, under);
                next();
                entries.add(new Node.Entry(name.text(), at, under, node(depth + 1)));
            }
            return new Node.Mapping(entries, line, column);
        }

        private Unreadable refuse(String dutch, String english) {
            return new Unreadable(line(), column(), dutch, english);
        }

        private int line() {
            return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }

        private int column() {
            return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        }
    }

    private static final class Json {
        private final Places places;
        private final int length;
        private final JsonParser in;

        Json(String text) {
            this.places = new Places(text);
            this.length = text.length();
            this.in = JSON.createParser(ObjectReadContext.empty(), text);
        }

        Node document() {
            try (in) {
                if (in.nextToken() == null) {
                    throw new Unreadable(1, 1, "Er staat niets in.", "There is nothing in it.");
                }
                Node node = node(0);
                if (in.nextToken() != null) {
                    throw notJson(offset(in.currentTokenLocation()));
                }
                return node;
            } catch (JacksonException e) {
                throw notJson(offset(e.getLocation()));
            }
        }

        private int offset(@Nullable TokenStreamLocation at) {
            return at == null ? 0 : Math.clamp(at.getCharOffset(), 0, length);
        }

        private Unreadable notJson(int offset) {
            return new Unreadable(
                    places.line(offset),
                    places.column(offset),
                    "Vanaf hier is dit geen leesbare JSON.",
                    "From here this is no JSON.");
        }

        private Node node(int depth) {
            int offset = offset(in.currentTokenLocation());
            int line = places.line(offset);
            int column = places.column(offset);
            if (depth > Node.MOST_NESTED) {
                throw tooDeep(line, column);
            }
            return switch (in.currentToken()) {
                case START_OBJECT -> {
                    List<Node.Entry> entries = new ArrayList<>();
                    Set<String> names = new HashSet<>();
                    while (in.nextToken() != JsonToken.END_OBJECT) {
                        int at = offset(in.currentTokenLocation());
                        String name = in.currentName();
                        checkTwice(names, name, places.line(at), places.column(at));
                        in.nextToken();
                        entries.add(new Node.Entry(name, places.line(at), places.column(at), node(depth + 1)));
                    }
                    yield new Node.Mapping(entries, line, column);
                }
                case START_ARRAY -> {
                    List<Node> items = new ArrayList<>();
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        items.add(node(depth + 1));
                    }
                    yield new Node.Sequence(items, line, column);
                }
                case VALUE_NULL -> new Node.Scalar("", Node.Form.NULL, line, column);
                case VALUE_STRING -> new Node.Scalar(in.getString(), Node.Form.QUOTED, line, column);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    new Node.Scalar(in.getString(), Node.Form.BARE, line, column);
                default -> throw notJson(offset);
            };
        }
    }
}
