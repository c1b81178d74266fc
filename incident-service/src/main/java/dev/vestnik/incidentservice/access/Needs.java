package dev.vestnik.incidentservice.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint or a page asks of whoever comes: all of these permissions; none of them means anybody who is let in. It is judged before anything of
 * the request is read, so a refusal never depends on what was sent. An endpoint that says nothing asks for READ, and {@code AuthorityTests} names it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** All that is needed. */
    Permission[] value();
}
