package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.compensation.CatalogueDraft.TierDraft;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.CustomerDraft;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A component that broke in November 2015, customers with contracts for it, and a catalogue; each test has its own. */
record Market(
        Components components,
        Customers customers,
        Incidents incidents,
        AffectedLists lists,
        Catalogues catalogues,
        Contracts contracts,
        String own) {
    static final Instant NOON = Instant.parse("2015-11-12T09:00:00Z");

    private static final Instant ALWAYS = Instant.parse("2010-01-01T00:00:00Z");
    private static final Actor ADMIN = actor(Role.ADMIN);

    static Actor actor(Role role) {
        return new Actor(Actor.Kind.PERSON, role.name(), role);
    }

    String sla() {
        return "SLA-" + own.toUpperCase(Locale.ROOT);
    }

    String courtesy(int number) {
        return "C%d-%s".formatted(number, own.toUpperCase(Locale.ROOT));
    }

    Component component() {
        return components.obtain("k-" + own).block();
    }

    CatalogueEntry openSla() {
        var tiers = List.of(tier("99.00", "99.95", "10"), tier("95.00", "99.00", "15"), tier("0", "95.00", "30"));
        return catalogues
                .save(
                        ADMIN,
                        new CatalogueDraft(
                                sla(),
                                "SLA_TIER_CREDIT",
                                Texts.of("SLA", "SLA"),
                                Texts.of("плата снижается на {amount}", "your fee is reduced by {amount}"),
                                null,
                                null,
                                null,
                                new ArrayList<>(tiers),
                                "4.2",
                                null,
                                null,
                                null,
                                AppliedOn.NEXT_BILL,
                                null,
                                ALWAYS,
                                null))
                .block();
    }

    CatalogueEntry openCourtesy(int number, String currency, String amount, AuthorityClass authority) {
        return catalogues
                .save(
                        ADMIN,
                        new CatalogueDraft(
                                courtesy(number),
                                "FIXED_CREDIT",
                                Texts.of("Извинение", "Apology"),
                                Texts.of("начисляем {amount} на баланс", "adding {amount} to your balance"),
                                new BigDecimal(amount),
                                new BigDecimal("1000000"),
                                currency,
                                null,
                                null,
                                null,
                                null,
                                null,
                                AppliedOn.AT_ONCE,
                                authority,
                                ALWAYS,
                                null))
                .block();
    }

    private static TierDraft tier(String atLeast, String below, String rate) {
        return new TierDraft(new BigDecimal(atLeast), new BigDecimal(below), new BigDecimal(rate));
    }

    Customer customer(String number) {
        var codes = List.of(component().code());
        return customers
                .save(ADMIN, new CustomerDraft(own + "-" + number, "N " + number, "", "ru", "Europe/Moscow", codes))
                .block();
    }

    /** With a contract for the component, under the market's SLA. */
    Customer customer(String number, String fee, String currency) {
        var customer = customer(number);
        var contract = new ContractDraft(component().code(), new BigDecimal(fee), currency, "Europe/Moscow", sla());
        contracts.replace(ADMIN, customer.externalId(), List.of(contract)).block();
        return customer;
    }

    /** Everybody who uses the component is on the list. */
    Case broken(Instant from, Duration length) {
        return broken(from, Optional.of(length));
    }

    Case stillBroken() {
        return broken(NOON, Optional.empty());
    }

    private Case broken(Instant from, Optional<Duration> length) {
        var hurt = List.of(component().id());
        var lines = new ArrayList<Line>();
        lines.add(Line.of(new Impact.ImpactStarted(hurt, Effect.DOWN, Optional.empty()), from, "", Source.IMPORT));
        length.ifPresent(lasted -> lines.add(Line.of(
                new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), from.plus(lasted), "", Source.IMPORT)));
        var opened = incidents
                .report(
                        ADMIN,
                        new NewCase(
                                CaseKind.INCIDENT,
                                Texts.of("Диски", "Disks"),
                                Severity.SEV2,
                                ZoneId.of("Europe/Moscow"),
                                false,
                                from,
                                CaseClock.LIVE),
                        lines)
                .block();
        lists.addByComponents(ADMIN, opened.id(), hurt).block();
        return opened;
    }

    static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
