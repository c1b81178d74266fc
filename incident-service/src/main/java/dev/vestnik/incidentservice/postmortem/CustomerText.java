package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.templates.Texts;

/** What customers will read (practice D.1, customer version): a text of its own, in paragraphs with an empty line between them. */
public record CustomerText(Texts summary, Texts whatHappened, Texts whatWeDo) {

    static CustomerText none() {
        return new CustomerText(Texts.none(), Texts.none(), Texts.none());
    }
}
