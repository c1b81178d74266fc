package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.access.Role.ADMIN;
import static dev.vestnik.incidentservice.access.Role.HEAD_OF_SUPPORT;
import static dev.vestnik.incidentservice.access.Role.INCIDENT_MANAGER;
import static dev.vestnik.incidentservice.access.Role.SUPPORT_AGENT;

import dev.vestnik.incidentservice.access.Role;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * How much each role may give one customer for one incident of its own accord (E.4); all goodwill to that customer adds up (R-E3). A role without a line
 * gives nothing; in a currency without a column everything is asked for.
 */
enum Authority {
    // spotless:off
    //      role              up to RUB   up to USD  of entries for
    AGENT  (SUPPORT_AGENT,    "1000",     "15",      AuthorityClass.AGENT),
    /** Proposes only, while the incident is theirs to end. */
    MANAGER(INCIDENT_MANAGER, "0",        "0",       AuthorityClass.AGENT),
    HEAD   (HEAD_OF_SUPPORT,  "50000",    "750",     AuthorityClass.HEAD),
    /** Stands for finance and directors, who have no roles of their own yet. */
    OWNER  (ADMIN,            "",         "",        AuthorityClass.HEAD);
    // spotless:on

    private final Role role;
    private final String roubles;
    private final String dollars;
    private final AuthorityClass gives;

    Authority(Role role, String roubles, String dollars, AuthorityClass gives) {
        this.role = role;
        this.roubles = roubles;
        this.dollars = dollars;
        this.gives = gives;
    }

    /** The line of that role; empty for roles that give nothing. */
    static Optional<Authority> of(Role role) {
        return Stream.of(values()).filter(line -> line.role == role).findFirst();
    }

    /** Whether that entry may be given so that the customer has that much in all for the incident. */
    boolean covers(AuthorityClass entry, Money inAll) {
        return isFor(entry)
                && (isWithoutLimit()
                        || inAll.getAmount()
                                        .compareTo(limit(inAll.getCurrencyUnit().getCode()))
                                <= 0);
    }

    /** The most for one customer and incident in that currency; empty for no limit. */
    Optional<BigDecimal> most(String currency) {
        return Optional.of(limit(currency)).filter(limit -> !isWithoutLimit());
    }

    private boolean isFor(AuthorityClass entry) {
        return switch (entry) {
            case FORMULA, AGENT -> true;
            case HEAD -> gives == AuthorityClass.HEAD;
        };
    }

    private boolean isWithoutLimit() {
        return roubles.isEmpty();
    }

    private BigDecimal limit(String currency) {
        return switch (currency) {
            case "RUB" -> amount(roubles);
            case "USD" -> amount(dollars);
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal amount(String limit) {
        return limit.isEmpty() ? BigDecimal.ZERO : new BigDecimal(limit);
    }
}
