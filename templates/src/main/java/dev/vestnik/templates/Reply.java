package dev.vestnik.templates;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How the reader can reach a person from where they read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.ToLetter.class, name = "LETTER"),
    @JsonSubTypes.Type(value = Reply.Here.class, name = "HERE"),
    @JsonSubTypes.Type(value = Reply.Write.class, name = "WRITE"),
    @JsonSubTypes.Type(value = Reply.ToUs.class, name = "TO_US")
})
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
