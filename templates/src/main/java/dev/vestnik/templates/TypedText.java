package dev.vestnik.templates;

/** A text that a person typed for a letter: the field it fills and the grammar of its place. */
record TypedText(String field, Texts texts, Form form) {

    enum Form {
        CLAUSE,
        FREE
    }

    static TypedText clause(String field, Texts texts) {
        return new TypedText(field, texts, Form.CLAUSE);
    }

    static TypedText free(String field, Texts texts) {
        return new TypedText(field, texts, Form.FREE);
    }
}
