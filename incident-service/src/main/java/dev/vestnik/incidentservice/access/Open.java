package dev.vestnik.incidentservice.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint for whoever comes, signed in or not. Says so only: the paths that stand open are listed in {@code AccessRules}, and a test holds both together. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

    /** Why it stands open. */
    String value();
}
