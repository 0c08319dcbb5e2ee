package nl.netwerkspoor.query.views;

import java.util.Map;
import nl.netwerkspoor.happenings.Text;

/**
 * Which texts of a line were erased: a leaf, written as the list of the names of those that the vault has no more.
 *
 * @param texts every text of the line by the name of its field: `note`, `sources.0.document`
 */
public record ErasedTexts(Map<String, Text> texts) {}
