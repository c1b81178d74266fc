package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.compensation.AppliedOn;
import dev.vestnik.incidentservice.compensation.Ask;
import dev.vestnik.incidentservice.compensation.AuthorityClass;
import dev.vestnik.incidentservice.compensation.CatalogueDraft;
import dev.vestnik.incidentservice.compensation.Catalogues;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.notice.Company.Broken;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** Roubles as an apology, from a catalogue entry of the test's own. */
record Gifts(Catalogues catalogues, Compensations compensations) {
    private static final Actor ADMIN = new Actor(Actor.Kind.PERSON, "admin", Role.ADMIN);

    /** So many roubles to the customer of that number. */
    void given(Broken broken, int customer, int roubles) {
        var amount = new BigDecimal(roubles);
        var ask = new Ask(entry(broken, amount), broken.run() + "-" + customer, amount, null, "an apology");
        compensations.grant(ADMIN, broken.of().id(), ask).block();
    }

    private String entry(Broken broken, BigDecimal amount) {
        var code = "G%s-%s".formatted(amount, broken.run().substring(0, 8)).toUpperCase(Locale.ROOT);
        var words = Texts.of("начисляем {amount} на баланс", "adding {amount} to your balance");
        catalogues
                .save(
                        ADMIN,
                        new CatalogueDraft(
                                code,
                                "FIXED_CREDIT",
                                Texts.of("Извинение", "Apology"),
                                words,
                                amount,
                                amount,
                                "RUB",
                                null,
                                null,
                                null,
                                null,
                                null,
                                AppliedOn.AT_ONCE,
                                AuthorityClass.AGENT,
                                Instant.EPOCH,
                                null))
                .block();
        return code;
    }
}
