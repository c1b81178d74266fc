package dev.vestnik.templates;

/** How the reader can reach a person from where they read. */
public sealed interface Reply {

    /** By e-mail: reply to this message. */
    record ToLetter() implements Reply {}

    /** In a two-way chat or a ticket: reply here. */
    record Here() implements Reply {}

    /** From a one-way channel: write to this address. */
    record Write(String contactUrl) implements Reply {}

    /** From the status page: write to us. */
    record ToUs() implements Reply {}

    Reply TO_LETTER = new ToLetter();
    Reply HERE = new Here();
    Reply TO_US = new ToUs();
}
