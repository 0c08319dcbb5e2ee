package nl.netwerkspoor.dates;

/** What EDTF may put at the end of a value. */
enum Mark {
    NONE(""),
    APPROXIMATE("~"),
    UNCERTAIN("?"),
    BOTH("%");

    final String text;

    Mark(String text) {
        this.text = text;
    }

    boolean widens() {
        return this == APPROXIMATE || this == BOTH;
    }
}
