package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Every message one customer was sent, by incident, the newest incident first.
 *
 * @param customer the id their company knows them by
 * @param email where their letters go; empty for those without an address, and for readers who do not look after customers
 */
public record CustomerReceipt(
        String customer, String name, String language, Optional<String> email, List<OfCase> cases) {

    public CustomerReceipt {
        cases = List.copyOf(cases);
    }

    /** What they were sent about one incident, oldest first. */
    public record OfCase(String ref, Texts title, boolean drill, List<ReceivedMessage> messages) {

        public OfCase {
            messages = List.copyOf(messages);
        }

        static OfCase of(Case of, List<ReceivedMessage> messages) {
            return new OfCase(of.ref(), of.title(), of.drill(), messages);
        }
    }
}
