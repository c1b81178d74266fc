package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Account;
import dev.vestnik.incidentservice.console.frame.Visit;
import java.time.Instant;
import java.time.ZoneId;

/** A person on the pages of who administers; {@code lastSeen} is empty for who never signed in. */
public record AccountRow(
        String id,
        String login,
        String name,
        String role,
        String lastSeen,
        boolean elsewhere,
        boolean locked,
        boolean disabled,
        boolean oneTime,
        boolean self) {

    static AccountRow of(Account account, Visit visit, Instant now, ZoneId zone) {
        var person = account.person();
        return new AccountRow(
                person.id().toString(),
                person.login(),
                person.name(),
                person.role().name(),
                account.lastSignedInAt()
                        .map(at -> visit.times(zone).standAlone(at, now))
                        .orElse(""),
                account.elsewhere(),
                account.locked(),
                person.disabledAt().isPresent(),
                account.mustChangePassword(),
                person.id().toString().equals(visit.actor().id()));
    }
}
