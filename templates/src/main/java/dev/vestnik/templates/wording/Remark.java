package dev.vestnik.templates.wording;

import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;

/**
 * One phrase of a text that breaks a rule of wording.
 *
 * @param rule stable name of the rule
 * @param start offset of its first character, counted as Java and JavaScript count
 * @param end offset after its last character
 * @param reason why it is wrong
 * @param suggestion what to write instead; a person decides
 */
public record Remark(String rule, Level level, int start, int end, Texts reason, Texts suggestion) {

    public boolean blocks() {
        return level == Level.BLOCK;
    }
}
