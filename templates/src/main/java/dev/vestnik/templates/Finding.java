package dev.vestnik.templates;

/** One thing wrong with a text: the rule, its weight, the field at fault, and a sentence for people. */
public record Finding(String rule, Level level, String field, Texts message) {

    public boolean blocks() {
        return level == Level.BLOCK;
    }
}
