package nl.netwerkspoor.command.rules;

import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;

/**
 * What is said of a refusal: keys and dates, never words that somebody typed.
 *
 * @param dutch in Dutch, for people who do not read easily
 * @param english the same in English
 */
record Sentence(String dutch, String english) {

    /** With the names of happenings in the places {0}, {1} and so on. */
    Sentence with(String... names) {
        String nl = dutch;
        String en = english;
        for (int i = 0; i + 1 < names.length; i += 2) {
            nl = nl.replace("{" + i / 2 + "}", names[i]);
            en = en.replace("{" + i / 2 + "}", names[i + 1]);
        }
        return new Sentence(capital(nl), capital(en));
    }

    /** Two sentences after each other. */
    Sentence and(Sentence next) {
        return new Sentence(dutch + " " + next.dutch, english + " " + next.english);
    }

    /** A thing in Dutch: its kind and key. */
    static String nl(ThingKey thing) {
        return thing.kind() == ThingKind.TRAJECT ? "dit traject" : Labels.thing(thing.kind()) + " " + thing.value();
    }

    /** A thing in English: its kind and key. */
    static String en(ThingKey thing) {
        return thing.kind() == ThingKind.TRAJECT ? "this traject" : thing.kind().code() + " " + thing.value();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
