package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;

/**
 * A runbook on the shelf, with the text people read.
 *
 * @param body its Markdown, language by language
 * @param own whether it came from the company's own folder and not with Vestnik
 */
public record Book(Runbook runbook, Texts body, boolean own) {

    /** Its text as HTML in that language; what the file holds of HTML is shown as text and does nothing. */
    public String html(Language language) {
        return Reading.html(body.in(language));
    }
}
