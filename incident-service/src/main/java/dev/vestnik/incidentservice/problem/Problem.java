package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        STALE,
        UNAUTHENTICATED,
        TOO_LARGE,
        TOO_MANY,
        UNPROCESSABLE
    }

    static final Texts KEPT = Texts.of(
            "Исправьте отмеченные поля; введённое сохранено.", "Correct the marked fields; nothing you typed is lost.");

    private final transient Kind kind;
    private final transient Texts sentence;
    private final transient List<FieldError> fields;
    private final transient Map<String, Object> codes;
    private final transient Optional<Duration> retryAfter;

    private Problem(Kind kind, Texts sentence, List<FieldError> fields) {
        this(kind, sentence, fields, Map.of(), Optional.empty());
    }

    private Problem(
            Kind kind,
            Texts sentence,
            List<FieldError> fields,
            Map<String, Object> codes,
            Optional<Duration> retryAfter) {
        super(kind + ": " + sentence, null, false, false);
        this.kind = kind;
        this.sentence = sentence;
        this.fields = List.copyOf(fields);
        this.codes = Map.copyOf(codes);
        this.retryAfter = retryAfter;
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
        return new Problem(Kind.INVALID, Texts.of("Исправьте отмеченные поля.", "Correct the marked fields."), fields);
    }

    /** Input in which one field breaks one rule. */
    public static Problem invalid(String field, String rule, String ru, String en) {
        return invalid(List.of(new FieldError(field, rule, Texts.of(ru, en))));
    }

    /** The person is known, but may not do this. */
    public static Problem forbidden(String ru, String en) {
        return new Problem(Kind.FORBIDDEN, Texts.of(ru, en), List.of());
    }

    /** The same, with what programs go by in further members of the document: stable names, never sentences. */
    public static Problem forbidden(Texts sentence, Map<String, Object> codes) {
        return new Problem(Kind.FORBIDDEN, sentence, List.of(), codes, Optional.empty());
    }

    /** The page or form this came from is no longer good; a fresh one is. */
    public static Problem stale(String ru, String en) {
        return new Problem(Kind.STALE, Texts.of(ru, en), List.of());
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

    /** The same, knowing when it makes sense again. */
    public static Problem tooMany(Duration wait, String ru, String en) {
        return new Problem(Kind.TOO_MANY, Texts.of(ru, en), List.of(), Map.of(), Optional.of(wait));
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

    /** What programs go by beside the kind, each a further member of the document (RFC 9457, 3.2). */
    public Map<String, Object> codes() {
        return codes;
    }

    /** How long to wait before asking again; empty when that is not known. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The same sentence where a person still sees what they typed, which a program does not. */
    public Texts sentenceBesideForm() {
        return kind == Kind.INVALID ? KEPT : sentence;
    }

    /** The fields at fault; empty when no single field is. */
    public List<FieldError> fields() {
        return fields;
    }
}
