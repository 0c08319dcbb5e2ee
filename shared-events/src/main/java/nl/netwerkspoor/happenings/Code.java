package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value from one of the lists of section 5.
 *
 * @param list the list
 * @param value one of its codes, or `other:` and a key of one's own where the list takes `other`
 */
public record Code(CodeList list, @JsonValue String value) {

    /** Whether this is a bare `other`, which stands for itself and is never the same as another. */
    public boolean isBareOther() {
        return value.equals("other");
    }

    /** Whether the value is this code. */
    public boolean is(String code) {
        return value.equals(code);
    }
}
