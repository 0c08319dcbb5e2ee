package nl.netwerkspoor.command.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
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
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads YAML 1.2 and JSON into nodes. What can be passed over (a field that stands twice, an anchor, a tag, an alias) is
 * reported and reading goes on; what cannot is thrown with all that was found before.
 */
final class Nodes {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** Names of fields are typed words too, so the parser is to keep none of them. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10 * Node.MOST_NESTED)
                    .maxNumberLength(StoryReader.MOST_BYTES)
                    .maxNameLength(StoryReader.MOST_BYTES)
                    .build())
            .build();

    private final boolean story;
    private final Problems problems;

    /** The names and numbers that lead to what is being read. */
    private final List<Object> path = new ArrayList<>();

    /** How deep it is nested: names of fields that are maps themselves are in no path. */
    private int depth;

    /**
     * @param story whether it is a story, of which happenings are counted, or a single happening
     * @param problems takes what is wrong
     */
    Nodes(boolean story, Problems problems) {
        this.story = story;
        this.problems = problems;
    }

    /** @throws Unreadable with a mistake that cannot be passed over */
    Node yaml(byte[] bytes) {
        return new Yaml(text(bytes)).document();
    }

    /** @throws Unreadable with a mistake that cannot be passed over */
    Node json(byte[] bytes) {
        return new Json(text(bytes)).document();
    }

    private String text(byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        boolean wrong = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), read, true)
                .isError();
        String text = read.flip().toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (wrong) {
            throw stop(line(text), column(text), "Vanaf hier is dit geen UTF-8.", "From here this is no UTF-8.");
        }
        return text;
    }

    private static int line(String before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    private static int column(String before) {
        int from = before.lastIndexOf('\n') + 1;
        return 1 + before.codePointCount(from, before.length());
    }

    private void report(int line, int column, String dutch, String english) {
        Integer index = null;
        List<Object> steps = path;
        if (story && steps.size() > 1 && steps.getFirst().equals("happenings")) {
            boolean listed = steps.get(1) instanceof Integer;
            index = listed ? (Integer) steps.get(1) : Integer.valueOf(0);
            steps = steps.subList(listed ? 2 : 1, steps.size());
        }
        @Nullable
        String field =
                steps.isEmpty() ? null : steps.stream().map(String::valueOf).collect(Collectors.joining("."));
        problems.add(new ReadProblem(index, line, column, field, dutch, english));
    }

    private Unreadable stop(int line, int column, String dutch, String english) {
        report(line, column, dutch, english);
        return problems.unreadable();
    }

    private void deeper(int line, int column) {
        if (++depth > Node.MOST_NESTED + 1) {
            throw stop(line, column, "Dit zit te diep in elkaar.", "This is nested too deeply.");
        }
    }

    /** Items are counted while they come in: a file of 5 MiB holds millions. */
    private void add(List<Node> items, Node item) {
        if (story
                && path.size() == 2
                && path.getFirst().equals("happenings")
                && items.size() == StoryReader.MOST_HAPPENINGS) {
            throw new StoryReader.TooMany();
        }
        items.add(item);
    }

    private void add(List<Node.Entry> entries, Set<String> names, Node.Entry entry) {
        if (names.add(entry.name())) {
            entries.add(entry);
        } else {
            report(entry.line(), entry.column(), "dit veld staat hier twee keer", "this field stands here twice");
        }
    }

    private final class Yaml {
        private final String text;
        private final Iterator<Event> events;
        private Event event;

        Yaml(String text) {
            this.text = text;
            this.events = new Parse(LoadSettings.builder()
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .setUseMarks(true)
                            .build())
                    .parseString(text)
                    .iterator();
            this.event = next();
        }

        private Event next() {
            try {
                event = events.next();
                return event;
            } catch (MarkedYamlEngineException e) {
                Mark mark = e.getProblemMark().orElse(null);
                throw mark == null ? notYaml(1, 1) : notYaml(mark.getLine() + 1, mark.getColumn() + 1);
            } catch (ReaderException e) {
                int wrong = text.indexOf(Character.toString(e.getCodePoint()));
                String before = text.substring(0, Math.max(0, wrong));
                throw stop(
                        Nodes.line(before),
                        Nodes.column(before),
                        "Hier staat een teken dat geen tekst is.",
                        "Here is a character that is no text.");
            } catch (YamlEngineException | IllegalArgumentException e) {
                // the parser lets the failure of an escape beyond Unicode through as it is
                throw notYaml(line(), column());
            }
        }

        private Unreadable notYaml(int line, int column) {
            return stop(line, column, "Vanaf hier is dit geen leesbare YAML.", "From here this is no YAML.");
        }

        Node document() {
            if (!(next() instanceof DocumentStartEvent)) {
                throw stop(1, 1, "Er staat niets in.", "There is nothing in it.");
            }
            next();
            Node node = node();
            next();
            if (next() instanceof DocumentStartEvent) {
                report("Er mag maar één document in staan.", "There may be one document only.");
            }
            return node;
        }

        private Node node() {
            int line = line();
            int column = column();
            if (event instanceof AliasEvent) {
                report("verwijzingen (*) kunnen hier niet", "aliases (*) are not taken here");
                return new Node.Scalar("", Node.Form.REPORTED, line, column);
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                report("ankers (&) kunnen hier niet", "anchors (&) are not taken here");
            }
            if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                    || event instanceof CollectionStartEvent start
                            && start.getTag().isPresent()) {
                report("labels (!) kunnen hier niet", "tags (!) are not taken here");
            }
            deeper(line, column);
            Node read = switch (event) {
                case ScalarEvent scalar -> new Node.Scalar(scalar.getValue(), form(scalar), line, column);
                case SequenceStartEvent start -> sequence(line, column);
                case MappingStartEvent start -> mapping(line, column);
                default -> throw notYaml(line, column);
            };
            depth--;
            return read;
        }

        private Node.Form form(ScalarEvent scalar) {
            if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
                return Node.Form.QUOTED;
            }
            return NULLS.contains(scalar.getValue()) ? Node.Form.NULL : Node.Form.BARE;
        }

        private Node sequence(int line, int column) {
            List<Node> items = new ArrayList<>();
            for (next(); !(event instanceof SequenceEndEvent); next()) {
                path.add(items.size());
                add(items, node());
                path.removeLast();
            }
            return new Node.Sequence(items, line, column);
        }

        private Node mapping(int line, int column) {
            List<Node.Entry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (next(); !(event instanceof MappingEndEvent); next()) {
                int at = line();
                int under = column();
                if (!(node() instanceof Node.Scalar name)) {
                    throw stop(at, under, "Hier hoort de naam van een veld.", "A field's name belongs here.");
                }
                next();
                path.add(name.text());
                add(entries, names, new Node.Entry(name.text(), at, under, node()));
                path.removeLast();
            }
            return new Node.Mapping(entries, line, column);
        }

        private void report(String dutch, String english) {
            Nodes.this.report(line(), column(), dutch, english);
        }

        private int line() {
            return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }

        private int column() {
            return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        }
    }

    private final class Json {
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
                    throw stop(1, 1, "Er staat niets in.", "There is nothing in it.");
                }
                Node node = node();
                if (in.nextToken() != null) {
                    throw notJson(offset(in.currentTokenLocation()));
                }
                return node;
            } catch (JacksonException e) {
                throw notJson(offset(e.getLocation()));
            }
        }

        /** The parser's own columns count half characters. */
        private int offset(@Nullable TokenStreamLocation at) {
            return at == null ? 0 : Math.clamp(at.getCharOffset(), 0, length);
        }

        private Unreadable notJson(int offset) {
            return stop(
                    places.line(offset),
                    places.column(offset),
                    "Vanaf hier is dit geen leesbare JSON.",
                    "From here this is no JSON.");
        }

        private Node node() {
            int offset = offset(in.currentTokenLocation());
            int line = places.line(offset);
            int column = places.column(offset);
            deeper(line, column);
            Node read = switch (in.currentToken()) {
                case START_OBJECT -> {
                    List<Node.Entry> entries = new ArrayList<>();
                    Set<String> names = new HashSet<>();
                    while (in.nextToken() != JsonToken.END_OBJECT) {
                        int at = offset(in.currentTokenLocation());
                        String name = in.currentName();
                        in.nextToken();
                        path.add(name);
                        add(entries, names, new Node.Entry(name, places.line(at), places.column(at), node()));
                        path.removeLast();
                    }
                    yield new Node.Mapping(entries, line, column);
                }
                case START_ARRAY -> {
                    List<Node> items = new ArrayList<>();
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        path.add(items.size());
                        add(items, node());
                        path.removeLast();
                    }
                    yield new Node.Sequence(items, line, column);
                }
                case VALUE_NULL -> new Node.Scalar("", Node.Form.NULL, line, column);
                case VALUE_STRING -> new Node.Scalar(in.getString(), Node.Form.QUOTED, line, column);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    new Node.Scalar(in.getString(), Node.Form.BARE, line, column);
                default -> throw notJson(offset);
            };
            depth--;
            return read;
        }
    }
}
