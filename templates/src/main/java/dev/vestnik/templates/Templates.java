package dev.vestnik.templates;

/** The door of this module: turns a letter into words for one reader. Thread-safe; templates are parsed once. */
public final class Templates {

    /** Subject, text and HTML of the letter for that reader. */
    public Rendered render(Letter letter, Reader reader) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The notice as the status page shows it, in the company's reference zone. */
    public PublicText publicText(Letter letter, Language language) {
        throw new UnsupportedOperationException("not written yet");
    }
}
