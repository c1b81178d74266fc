package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.LocalDate;

/**
 * A runbook on the shelf, with the text people read.
 *
 * @param body its Markdown, language by language
 * @param own whether it came from the company's own folder and not with Vestnik
 */
public record Book(Runbook runbook, Texts body, boolean own) {

    /** The same, tried in a drill on that day, unless its file knows of a later one. */
    Book triedOn(LocalDate day) {
        return new Book(runbook.triedOn(day), body, own);
    }

    /** Its text as HTML in that language; what the file holds of HTML is shown as text and does nothing. */
    public String html(Language language) {
        return Reading.html(body.in(language));
    }
}
