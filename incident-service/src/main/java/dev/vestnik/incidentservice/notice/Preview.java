package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Language;
import java.util.List;
import java.util.Optional;

/**
 * A notice as its readers will see it, side by side, before anybody sends it.
 *
 * @param sides one letter a language; empty while a field is missing without which there is no letter
 * @param findings all that is wrong; those that block must be put right first
 * @param audience who would get it now, by language; of a sent one, who was to get it
 * @param beside the letter that goes at the same time to those for whom it does not work yet (R-B31)
 */
public record Preview(
        Notice notice, List<Side> sides, List<Finding> findings, Counts audience, Optional<Preview> beside) {

    /**
     * The letter in one language.
     *
     * @param page the same as the status page shows it: the stage, an empty line, the words
     */
    public record Side(Language language, String subject, String text, String html, String page) {}

    public boolean isSendable() {
        return !notice.isSent() && findings.stream().noneMatch(Finding::blocks);
    }
}
