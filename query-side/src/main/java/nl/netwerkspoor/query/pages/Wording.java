package nl.netwerkspoor.query.pages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.dates.Bounds;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.sentences.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words for dates, codes, kinds and numbers, in the language of the reader; for templates as {@code @wording}. The names
 * in the catalogue are plain English already, so English needs no list of its own.
 */
@Component
public final class Wording {

    /** A vague date as people say it: "voorjaar 2012"; takes EDTF or a `dated`. */
    public String when(@Nullable Object edtfOrDated) {
        String edtf = edtf(edtfOrDated);
        return edtf == null ? "" : DateWords.inWords(VagueDate.parse(edtf), locale());
    }

    /** The days that a vague date stands for: "tussen 1 maart en 31 mei 2012"; takes EDTF or a `dated`. */
    public String days(@Nullable Object edtfOrDated) {
        if (edtfOrDated instanceof Map<?, ?> dated) {
            return between(dated.get("earliest"), dated.get("latest"));
        }
        String edtf = edtf(edtfOrDated);
        return edtf == null ? "" : DateWords.inWords(VagueDate.parse(edtf).bounds(), locale());
    }

    /** Whether a vague date is an interval, which after "since" would read as how long it lasted. */
    public boolean isSpan(@Nullable Object edtfOrDated) {
        String edtf = edtf(edtfOrDated);
        return edtf != null && edtf.contains("/");
    }

    /** Since when, so that an interval does not read as how long it lasted: then the days between which it began. */
    public String since(@Nullable Object edtfOrDated) {
        return isSpan(edtfOrDated) ? days(edtfOrDated) : when(edtfOrDated);
    }

    /** The days from an earliest to a latest, as in `dated` and `reached`; null is unbounded. */
    public String between(@Nullable Object earliest, @Nullable Object latest) {
        return DateWords.inWords(new Bounds(day(earliest), day(latest)), locale());
    }

    /** A day or instant as people say it: "14 mei 2012". */
    public String day(String isoDayOrInstant) {
        return DateWords.inWords(VagueDate.parse(isoDayOrInstant.substring(0, 10)), locale());
    }

    /** What a code is called; a code that is not in the list as it is. */
    public String code(CodeList list, String code) {
        try {
            return english()
                    ? plain(code)
                    : Labels.code(new Code(list, list.parse(code).value()));
        } catch (Refused e) {
            return code;
        }
    }

    /** What a code is called, by the name of its list, such as {@code LEAD}. */
    public String code(String list, String code) {
        return code(CodeList.valueOf(list), code);
    }

    /** What a kind of thing is called, by its code, such as `initiative`. */
    public String thing(String kind) {
        return english() ? kind : Labels.thing(ThingKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /** The kind of thing that a reference `kind:key` names, such as `initiative`. */
    public String kindOf(String ref) {
        int colon = ref.indexOf(':');
        return colon < 0 ? "traject" : ref.substring(0, colon);
    }

    /** The key that a reference `kind:key` names. */
    public String keyOf(String ref) {
        ThingKey key = ThingKey.parse(ref);
        return key == null ? ref : key.value();
    }

    /** What a kind of happening is called. */
    public String kind(String what) {
        Kind kind = Catalogue.named(what);
        return kind == null || english() ? capital(plain(what)) : kind.label();
    }

    /** What a field of a kind of happening is called. */
    public String field(Kind kind, Field field) {
        return capital(english() ? spaced(field.name()) : kind.labelOf(field));
    }

    /** What a field that every happening carries is called. */
    public String envelope(String field) {
        return capital(english() ? spaced(field) : Labels.envelope(field));
    }

    /** What a section of the domain is called, by its code, such as `table`. */
    public String section(Kind kind) {
        return english() ? capital(kind.section()) : kind.sectionLabel();
    }

    /** A `range` in words: "10 tot 15", "minstens 51", "12". */
    public String range(Map<String, ?> range) {
        Object min = range.get("min");
        Object max = range.get("max");
        if (min == null) {
            return max == null ? (english() ? "unknown" : "onbekend") : (english() ? "up to " : "hoogstens ") + max;
        }
        if (max == null) {
            return (english() ? "at least " : "minstens ") + min;
        }
        return min.equals(max) ? min.toString() : min + (english() ? " to " : " tot ") + max;
    }

    /** A size as it is written (`10..15`, `~40`) in words. */
    public String size(String written) {
        return english() ? written : Sentences.inWords(Size.parse(written));
    }

    /** Yes or no. */
    public String yesOrNo(boolean truth) {
        return english() ? (truth ? "yes" : "no") : truth ? "ja" : "nee";
    }

    /** With a capital first. */
    public String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String plain(String slug) {
        return slug.substring(slug.indexOf(':') + 1).replace('-', ' ');
    }

    private static String spaced(String camel) {
        return camel.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String edtf(@Nullable Object edtfOrDated) {
        return switch (edtfOrDated) {
            case String edtf -> edtf;
            case Map<?, ?> dated when dated.get("edtf") instanceof String edtf -> edtf;
            case null, default -> null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Object iso) {
        return iso == null ? null : LocalDate.parse(iso.toString());
    }

    private static boolean english() {
        return locale().equals(Language.ENGLISH);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
