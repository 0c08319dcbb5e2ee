package nl.netwerkspoor.store.documents;

/**
 * A document of a view.
 *
 * @param traject the key of its traject; empty for what belongs to none
 * @param id unique in its collection and traject
 * @param version from 1; what is put on a version replaces just that version
 * @param content JSON
 */
public record Document(String traject, String id, long version, String content) {}
