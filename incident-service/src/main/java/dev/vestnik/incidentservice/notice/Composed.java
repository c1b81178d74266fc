package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Letter;
import java.util.List;
import java.util.Optional;

/** What a draft comes to: the letter, unless a field without which there is none is missing, and everything wrong with it. */
record Composed(Optional<Letter> letter, List<Finding> findings) {

    Composed {
        findings = List.copyOf(findings);
    }

    Composed with(Letter other) {
        return new Composed(Optional.of(other), findings);
    }

    List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** Whether the letter can be rendered in every language. */
    boolean isWhole() {
        return letter.isPresent()
                && findings.stream().noneMatch(finding -> finding.rule().equals("LANGUAGE_MISSING"));
    }
}
