package nl.netwerkspoor.store.happenings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;

/**
 * A telling parted from its words: the one place where that happens.
 *
 * @param marked the telling with the mark of each text, for the log
 * @param words the words by field path, for the vault
 * @param erased the field paths of texts that were erased where they come from
 */
public record Split(Telling marked, Map<String, String> words, Set<String> erased) {

    /**
     * Parts a telling from its words.
     *
     * @param attempt the recording attempt under which the vault is to keep them
     */
    public static Split of(Telling telling, UUID attempt) {
        Map<String, String> words = new LinkedHashMap<>();
        Set<String> erased = new LinkedHashSet<>();
        Telling marked = Kept.TextWalk.over(telling, (text, path) -> {
            switch (text) {
                case Text.Typed typed -> words.put(path, typed.words());
                case Text.Erased gone -> erased.add(path);
                case Text.Kept kept -> throw new IllegalArgumentException(path + " is in the vault already");
            }
            return new Text.Kept(attempt, path);
        });
        return new Split(marked, words, erased);
    }
}
