package dev.vestnik.templates;

import java.util.List;

/** A notice as the status page shows it: the stage as heading, then paragraphs of plain text without greeting, footer and personal links. */
public record PublicText(String stage, List<String> paragraphs) {
    public PublicText {
        paragraphs = List.copyOf(paragraphs);
    }
}
