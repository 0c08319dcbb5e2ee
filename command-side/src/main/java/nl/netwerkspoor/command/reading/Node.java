package nl.netwerkspoor.command.reading;

import java.util.List;

/** A piece of YAML or JSON with its place: line and column from 1. */
sealed interface Node {

    int MOST_NESTED = 20;

    int line();

    int column();

    /** What a scalar is: words between quotes, something bare, nothing, or something that was reported already. */
    enum Form {
        QUOTED,
        BARE,
        NULL,
        REPORTED
    }

    /** One value, as it is written. */
    record Scalar(String text, Form form, int line, int column) implements Node {

        /** The column of a character of the text, from 0; that of the value itself where the text takes several lines. */
        int columnOf(int character) {
            return text.indexOf('\n') >= 0 ? column : column + (form == Form.QUOTED ? 1 : 0) + character;
        }
    }

    /** A list. */
    record Sequence(List<Node> items, int line, int column) implements Node {}

    /** Fields with their values, each name once. */
    record Mapping(List<Entry> entries, int line, int column) implements Node {}

    /** A field. */
    record Entry(String name, int line, int column, Node value) {}
}
