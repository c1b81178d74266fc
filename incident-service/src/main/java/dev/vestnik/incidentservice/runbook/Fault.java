package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Texts;

/**
 * Why a file is not on the shelf.
 *
 * @param line where, from 1
 * @param rule a stable short name of the rule it breaks
 * @param words what is wrong and what would be right
 */
public record Fault(String file, int line, String rule, Texts words) {

    static Fault of(String file, int line, String rule, String ru, String en) {
        return new Fault(file, line, rule, Texts.of(ru, en));
    }
}
