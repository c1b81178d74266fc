package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Texts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What the edge says when it says no: a status, a stable name, words in all languages, fields at fault, an id when the fault is ours, and codes for programs. */
record Answer(
        HttpStatus status,
        String name,
        Texts title,
        Texts detail,
        List<FieldError> errors,
        Optional<String> id,
        Map<String, Object> codes) {

    /** The refusal of a room; one kind, one status. */
    static Answer of(Problem problem) {
        var blank = switch (problem.kind()) {
            case NOT_FOUND -> titled(HttpStatus.NOT_FOUND, "not-found", "Не найдено", "Not found");
            case CONFLICT -> titled(HttpStatus.CONFLICT, "conflict", "Сейчас это невозможно", "Not possible now");
            case INVALID -> titled(HttpStatus.BAD_REQUEST, "invalid", "Данные не приняты", "Input not accepted");
            case FORBIDDEN -> titled(HttpStatus.FORBIDDEN, "forbidden", "Нет права", "Not allowed");
            case STALE -> titled(HttpStatus.FORBIDDEN, "stale", "Страница устарела", "The page is out of date");
            case UNAUTHENTICATED -> titled(HttpStatus.UNAUTHORIZED, "unauthenticated", "Нужно войти", "Sign-in needed");
            case TOO_LARGE ->
                titled(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Слишком много данных", "Too much data");
            case TOO_MANY -> titled(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Слишком часто", "Too many requests");
            case UNPROCESSABLE ->
                titled(HttpStatus.UNPROCESSABLE_CONTENT, "unprocessable", "Данные не приняты", "Input not accepted");
        };
        return blank.saying(problem.sentence(), problem.fields()).with(problem.codes());
    }

    /** Input that broke rules of the edge itself. */
    static Answer invalid(FieldError error) {
        return of(Problem.invalid(List.of(error)));
    }

    /** An unforeseen fault: nothing of it is told but the id under which it is logged. */
    static Answer fault(String id) {
        var detail = Texts.of(
                "Мы записали эту ошибку под номером %s. Повторите попытку; если не поможет, назовите номер администратору."
                        .formatted(id),
                "We logged this fault as %s. Try again; if that does not help, tell the number to your administrator."
                        .formatted(id));
        return new Answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "fault",
                Texts.of("Ошибка в Вестнике", "A fault in Vestnik"),
                detail,
                List.of(),
                Optional.of(id),
                Map.of());
    }

    /** The database cannot be asked at the moment. */
    static Answer unavailable() {
        return titled(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "База данных не отвечает",
                        "The database does not answer")
                .saying(Texts.of("Повторите через несколько секунд.", "Try again in a few seconds."), List.of());
    }

    static Answer titled(HttpStatus status, String name, String ru, String en) {
        return new Answer(status, name, Texts.of(ru, en), Texts.none(), List.of(), Optional.empty(), Map.of());
    }

    Answer saying(Texts sentence, List<FieldError> fields) {
        return new Answer(status, name, title, sentence, fields, id, codes);
    }

    private Answer with(Map<String, Object> further) {
        return new Answer(status, name, title, detail, errors, id, further);
    }

    /** The same for a part of a page that stands, with what was typed. */
    Answer besideForm() {
        return status == HttpStatus.BAD_REQUEST ? saying(Problem.KEPT, errors) : this;
    }

    /** A stable relative address that names the kind of problem (RFC 9457). */
    URI type() {
        return URI.create("/problems/" + name);
    }
}
