package nl.netwerkspoor.command.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.Source;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** Reads stories and single happenings; everything that is wrong is listed. */
public final class StoryReader {

    /** The most bytes that are read. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** The most happenings of a story. */
    public static final int MOST_HAPPENINGS = 5_000;

    private StoryReader() {}

    /** A story in more happenings than are taken at once. */
    public static final class TooMany extends RuntimeException {
        TooMany() {
            super("more than " + MOST_HAPPENINGS + " happenings");
        }
    }

    /**
     * Reads a story in YAML.
     *
     * @param traject the traject it is sent to
     * @throws Unreadable with all that is wrong
     * @throws TooMany with more than {@link #MOST_HAPPENINGS}
     */
    public static Story yaml(byte[] bytes, TrajectKey traject) {
        Problems problems = new Problems();
        return new Reading(traject, problems).story(new Nodes(true, problems).yaml(bytes));
    }

    /** Reads a story in JSON, as {@link #yaml} does. */
    public static Story json(byte[] bytes, TrajectKey traject) {
        Problems problems = new Problems();
        return new Reading(traject, problems).story(new Nodes(true, problems).json(bytes));
    }

    /**
     * Reads a single happening in JSON.
     *
     * @throws Unreadable with all that is wrong
     */
    public static Told happening(byte[] bytes, TrajectKey traject) {
        Problems problems = new Problems();
        Told told = new TellingReader(traject, null, Map.of(), List.of(), problems)
                .told(new Nodes(false, problems).json(bytes));
        problems.finish();
        if (told == null) {
            throw new IllegalStateException("not read, and no problem named");
        }
        return told;
    }

    private static final class Reading {
        private final TrajectKey traject;
        private final Problems problems;

        Reading(TrajectKey traject, Problems problems) {
            this.traject = traject;
            this.problems = problems;
        }

        Story story(Node node) {
            if (!(node instanceof Node.Mapping mapping)) {
                problem(
                        node.line(),
                        node.column(),
                        null,
                        "Hier hoort een verhaal met velden.",
                        "A story with fields belongs here.");
                throw problems.unreadable();
            }
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            for (Node.Entry entry : mapping.entries()) {
                entries.put(entry.name(), entry);
                if (!List.of("story", "traject", "documents", "sources", "happenings")
                        .contains(entry.name())) {
                    problem(
                            entry.line(),
                            entry.column(),
                            entry.name(),
                            "een verhaal heeft dit veld niet",
                            "a story has no such field");
                }
            }
            version(mapping, entries.get("story"));
            traject(mapping, entries.get("traject"));
            Map<String, Source> documents = documents(entries.get("documents"));
            List<Source> standard = sources(entries.get("sources"), documents);
            List<Story.Line> lines = lines(mapping, entries.get("happenings"), documents, standard);
            problems.finish();
            return new Story(traject, lines);
        }

        private void version(Node.Mapping mapping, Node.@Nullable Entry entry) {
            if (entry == null) {
                problem(
                        mapping.line(),
                        mapping.column(),
                        "story",
                        "het veld story: 1 ontbreekt",
                        "story: 1 is missing");
            } else if (!(entry.value() instanceof Node.Scalar scalar)
                    || !scalar.text().equals("1")) {
                problem(
                        entry.value().line(),
                        entry.value().column(),
                        "story",
                        "deze versie is niet bekend: schrijf story: 1",
                        "unknown version: write story: 1");
            }
        }

        private void traject(Node.Mapping mapping, Node.@Nullable Entry entry) {
            if (entry == null) {
                problem(
                        mapping.line(),
                        mapping.column(),
                        "traject",
                        "het veld traject ontbreekt",
                        "traject is missing");
                return;
            }
            Node value = entry.value();
            if (!(value instanceof Node.Scalar scalar)
                    || scalar.form() == Node.Form.NULL
                    || !Slug.isSlug(scalar.text())) {
                problem(
                        value.line(),
                        value.column(),
                        "traject",
                        "dit is geen sleutel van een traject",
                        "no key of a traject");
            } else if (!scalar.text().equals(traject.value())) {
                problem(
                        value.line(),
                        value.column(),
                        "traject",
                        "dit verhaal is van een ander traject dan het adres",
                        "this story is of another traject than the address");
            }
        }

        private Map<String, Source> documents(Node.@Nullable Entry entry) {
            Map<String, Source> documents = new LinkedHashMap<>();
            if (entry == null) {
                return documents;
            }
            if (!(entry.value() instanceof Node.Mapping mapping)) {
                problem(
                        entry.value().line(),
                        entry.value().column(),
                        "documents",
                        "hier horen documenten met een korte naam",
                        "documents by a short name belong here");
                return documents;
            }
            TellingReader reader = new TellingReader(traject, null, Map.of(), List.of(), problems);
            for (Node.Entry document : mapping.entries()) {
                String path = "documents." + document.name();
                if (document.name().isBlank()) {
                    problem(
                            document.line(),
                            document.column(),
                            "documents",
                            "een document heeft een korte naam nodig",
                            "a document needs a short name");
                }
                Source source = document.value() instanceof Node.Mapping ? reader.source(document.value(), path) : null;
                if (source != null) {
                    documents.put(document.name(), source);
                } else if (!(document.value() instanceof Node.Mapping)) {
                    problem(
                            document.value().line(),
                            document.value().column(),
                            path,
                            "schrijf het document uit, met velden",
                            "write the document out, with fields");
                }
            }
            return documents;
        }

        private List<Source> sources(Node.@Nullable Entry entry, Map<String, Source> documents) {
            if (entry == null) {
                return List.of();
            }
            TellingReader reader = new TellingReader(traject, null, documents, List.of(), problems);
            List<Node> nodes =
                    entry.value() instanceof Node.Sequence sequence ? sequence.items() : List.of(entry.value());
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                Source source = reader.source(nodes.get(i), "sources." + i);
                if (source != null) {
                    sources.add(source);
                }
            }
            return List.copyOf(sources);
        }

        private List<Story.Line> lines(
                Node.Mapping mapping,
                Node.@Nullable Entry entry,
                Map<String, Source> documents,
                List<Source> standard) {
            List<Story.Line> lines = new ArrayList<>();
            if (entry == null) {
                problem(
                        mapping.line(),
                        mapping.column(),
                        "happenings",
                        "het veld happenings ontbreekt",
                        "happenings is missing");
                return lines;
            }
            List<Node> nodes =
                    entry.value() instanceof Node.Sequence sequence ? sequence.items() : List.of(entry.value());
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                Told told = new TellingReader(traject, i, documents, standard, problems).told(node);
                if (told != null) {
                    lines.add(new Story.Line(told, node.line(), node.column()));
                }
            }
            return lines;
        }

        private void problem(int line, int column, @Nullable String field, String dutch, String english) {
            problems.add(new ReadProblem(null, line, column, field, dutch, english));
        }
    }
}
