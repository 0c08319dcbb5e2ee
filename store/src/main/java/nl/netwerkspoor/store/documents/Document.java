package nl.netwerkspoor.store.documents;

/** TEMP. */
public record Document(String id, String traject, long version, String content) {}
