package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.templates.Language;

/** What the desk's own people read, in both languages at once: nobody knows which of them will open the ticket. */
final class CommentWords {

    private CommentWords() {}

    static String linked(Case of) {
        return """
                Связано с инцидентом %s «%s». Ответы клиенту о ходе инцидента отправляет Вестник.
                Linked to incident %s "%s". Vestnik sends the customer replies about how it goes.""".formatted(
                        of.ref(),
                        of.title().find(Language.RU).orElse(""),
                        of.ref(),
                        of.title().find(Language.EN).orElse(""));
    }
}
