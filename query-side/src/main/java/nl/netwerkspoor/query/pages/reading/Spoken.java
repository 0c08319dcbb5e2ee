package nl.netwerkspoor.query.pages.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the reading pages say about durations, counts and things. */
@Component
public class Spoken {

    private static final double DAYS_A_YEAR = 365.25;
    private static final double DAYS_A_MONTH = DAYS_A_YEAR / 12;

    private final Pages pages;
    private final MessageSource messages;
    private final Wording wording;

    Spoken(Pages pages, MessageSource messages, Wording wording) {
        this.wording = wording;
        this.pages = pages;
        this.messages = messages;
    }

    /** What every thing of a traject is called, by its reference. */
    public Map<String, String> names(String traject) {
        Facts facts = pages.facts(traject);
        List<Name> all = new ArrayList<>();
        for (ThingKind kind : ThingKind.values()) {
            for (ThingKey thing : facts.things(kind)) {
                all.add(Things.name(facts, thing, Fact.NEVER));
            }
        }
        Answer words = pages.words(all);
        Map<String, String> names = new HashMap<>();
        all.forEach(name -> names.put(name.of().ref(), words.name(name)));
        return names;
    }

    /** What a municipality, or a neighbourhood of one, is called. */
    public String place(String place) {
        int slash = place.indexOf('/');
        return slash < 0
                ? Municipalities.name(new Municipality(place))
                : place(place.substring(0, slash)) + ", "
                        + place.substring(slash + 1).replace('-', ' ');
    }

    /** A number of days in words, from a least to a most: "hoogstens 4 jaar". */
    public String lasted(@Nullable Object min, @Nullable Object max) {
        long least = min instanceof Number number ? number.longValue() : 0;
        if (!(max instanceof Number number)) {
            return least == 0 ? say("reading.lasted.unknown") : say("reading.lasted.least", span(least));
        }
        long most = number.longValue();
        if (span(least).equals(span(most))) {
            return say("reading.lasted.about", span(most));
        }
        return least == 0
                ? say("reading.lasted.most", span(most))
                : say("reading.lasted.between", span(least), span(most));
    }

    /** A number of days in words: "4 jaar". */
    public String span(long days) {
        if (days < 60) {
            return say("reading.days", days);
        }
        return days < 2 * DAYS_A_YEAR
                ? say("reading.months", Math.round(days / DAYS_A_MONTH))
                : say("reading.years", Math.round(days / DAYS_A_YEAR));
    }

    /**
     * A `count` in words: "3", "3 tot 5", "minstens 3". Where people were counted the certain and the possible number are
     * words already.
     */
    public String count(@Nullable Object count) {
        if (!(count instanceof Map<?, ?> pair)) {
            return say("reading.unknown");
        }
        Object certain = pair.get("certain");
        Object possible = pair.get("possible");
        if (certain == null) {
            return say("reading.unknown");
        }
        if (possible == null) {
            return certain instanceof Number number && number.longValue() == 0
                    ? say("reading.unknown")
                    : certain instanceof Number ? say("reading.atLeast", certain) : certain.toString();
        }
        return certain.equals(possible) ? certain.toString() : say("reading.fromTo", certain, possible);
    }

    /** What happened to a thing that moved: the phase it reached, or the kind of happening. */
    public String moved(String what) {
        return Catalogue.named(what) == null ? say("phase." + what) : wording.kind(what);
    }

    /** A message in the language of the reader. */
    public String say(String code, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(code, plain, locale);
    }
}
