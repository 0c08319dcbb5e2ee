package nl.netwerkspoor.happenings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a kind of happening is stored, and its revision. A stored name is for ever. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface What {
    /** The name, such as `table-formed`. */
    String value();

    /** The revision of its stored fields, from 1. */
    int revision() default 1;
}
