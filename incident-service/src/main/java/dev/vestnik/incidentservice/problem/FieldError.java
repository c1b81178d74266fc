package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Texts;

/**
 * One field at fault.
 *
 * @param field the name as the sender wrote it, with a path where nested: {@code texts.ru}, {@code rows[3].zone}
 * @param rule a stable short name of the rule that was broken: {@code required}, {@code unknown-component}, {@code future-time}
 * @param message what is wrong and what would be right
 */
public record FieldError(String field, String rule, Texts message) {

    /** A field error from its two sentences. */
    public static FieldError of(String field, String rule, String ru, String en) {
        return new FieldError(field, rule, Texts.of(ru, en));
    }
}
