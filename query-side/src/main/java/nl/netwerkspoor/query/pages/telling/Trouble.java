package nl.netwerkspoor.query.pages.telling;

import java.util.List;

/**
 * What is wrong with a field, as it stands beside it.
 *
 * @param message in the language of the reader
 * @param conflicts the positions of the happenings that it conflicts with
 */
record Trouble(String message, List<Long> conflicts) {}
