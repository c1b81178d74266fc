package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Texts;
import java.util.List;

/**
 * A refusal with a reason a person can act on, in both languages; the only exception rooms throw on purpose. Mapped to an RFC 9457 problem document
 * at the edge. Carries no stack trace: it is an answer, not a fault.
 */
public final class Problem extends RuntimeException {

    /** What kind of no this is; each maps to one HTTP status. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        INVALID,
        FORBIDDEN,
        UNAUTHENTICATED,
        TOO_LARGE,
        TOO_MANY,
        UNPROCESSABLE
    }

    private final transient Kind kind;
    private final transient Texts sentence;
    private final transient List<FieldError> fields;

    private Problem(Kind kind, Texts sentence, List<FieldError> fields) {
        super(kind + ": " + sentence, null, false, false);
        this.kind = kind;
        this.sentence = sentence;
        this.fields = List.copyOf(fields);
    }

    /** Nothing with that name or id, or nothing this person may see. */
    public static Problem notFound(String ru, String en) {
        return new Problem(Kind.NOT_FOUND, Texts.of(ru, en), List.of());
    }

    /** What is asked contradicts what has happened meanwhile, or what the rules of the case allow now. */
    public static Problem conflict(String ru, String en) {
        return new Problem(Kind.CONFLICT, Texts.of(ru, en), List.of());
    }

    /** The same, naming the fields or rules at fault. */
    public static Problem conflict(Texts sentence, List<FieldError> fields) {
        return new Problem(Kind.CONFLICT, sentence, fields);
    }

    /** The same, for one field or rule; its reason is the sentence. */
    public static Problem conflict(String field, String rule, String ru, String en) {
        return conflict(Texts.of(ru, en), List.of(FieldError.of(field, rule, ru, en)));
    }

    /** Input that breaks a rule; every field at fault is named, not only the first. */
    public static Problem invalid(List<FieldError> fields) {
        return new Problem(
                Kind.INVALID,
                Texts.of(
                        "Исправьте отмеченные поля; введённое сохранено.",
                        "Correct the marked fields; nothing you typed is lost."),
                fields);
    }

    /** Input in which one field breaks one rule. */
    public static Problem invalid(String field, String rule, String ru, String en) {
        return invalid(List.of(new FieldError(field, rule, Texts.of(ru, en))));
    }

    /** The person is known, but may not do this. */
    public static Problem forbidden(String ru, String en) {
        return new Problem(Kind.FORBIDDEN, Texts.of(ru, en), List.of());
    }

    /** Nobody is signed in. */
    public static Problem unauthenticated() {
        return new Problem(
                Kind.UNAUTHENTICATED, Texts.of("Войдите, чтобы продолжить.", "Sign in to continue."), List.of());
    }

    /** Whoever calls could not show who they are. */
    public static Problem unauthenticated(String ru, String en) {
        return new Problem(Kind.UNAUTHENTICATED, Texts.of(ru, en), List.of());
    }

    /** More bytes than this door takes. */
    public static Problem tooLarge(String field, String ru, String en) {
        var sentence = Texts.of(ru, en);
        return new Problem(Kind.TOO_LARGE, sentence, List.of(new FieldError(field, "max-size", sentence)));
    }

    /** Asked too often; try later. */
    public static Problem tooMany(String ru, String en) {
        return new Problem(Kind.TOO_MANY, Texts.of(ru, en), List.of());
    }

    /** Well formed, but at odds with what the same caller said before under the same name. */
    public static Problem unprocessable(String ru, String en) {
        return new Problem(Kind.UNPROCESSABLE, Texts.of(ru, en), List.of());
    }

    /** Whether that refuses what was typed, which is shown again with what is wrong. */
    public static boolean isTypo(Throwable error) {
        return error instanceof Problem problem && problem.kind == Kind.INVALID;
    }

    /** Whether whoever sent a form can do something about it in that form: a typo, or something has happened meanwhile. */
    public static boolean isMendable(Throwable error) {
        return isTypo(error) || error instanceof Problem problem && problem.kind == Kind.CONFLICT;
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence for a person, in both languages. */
    public Texts sentence() {
        return sentence;
    }

    /** The fields at fault; empty when no single field is. */
    public List<FieldError> fields() {
        return fields;
    }
}
