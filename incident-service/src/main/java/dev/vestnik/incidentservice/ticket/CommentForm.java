package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.problem.Problem;

/** What a comment for the desk's own people must be: something, and not too long. */
final class CommentForm {
    private static final int LONGEST = 4_000;

    private CommentForm() {}

    /** The text as it may be posted, or an INVALID problem. */
    static String required(String text) {
        if (text.isBlank()) {
            throw Problem.invalid("text", "required", "Поле обязательно.", "This field is required.");
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("text", "max-length", "Не длиннее 4000 знаков.", "At most 4000 characters.");
        }
        return text.strip();
    }
}
