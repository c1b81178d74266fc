package dev.vestnik.incidentservice.affected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.CustomerDraft;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class AffectedListsTests {
    private static final Actor ADMIN = new Actor(Actor.Kind.TOKEN, "test", Role.ADMIN);
    private static final Actor READER = new Actor(Actor.Kind.PERSON, "reader", Role.READER);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    AffectedLists lists;

    @Autowired
    Components components;

    @Autowired
    Customers customers;

    @Autowired
    Incidents incidents;

    private Component disks;
    private Component dns;
    private CaseId id;

    @BeforeEach
    void threeCustomersOfTwoComponents() {
        disks = components.obtain("disks-" + own).block();
        dns = components.obtain("dns-" + own).block();
        customer("1", "one@x.example", "ru", disks);
        customer("2", "two@x.example", "en", disks, dns);
        customer("3", "", "en", dns);
        id = opened().id();
    }

    @Test
    void addByComponentsWhenTheListIsEmptyStartsItAndTellsTheTimeline() {
        var addition = lists.addByComponents(ADMIN, id, List.of(disks.id())).block();

        assertThat(addition)
                .isEqualTo(new Addition(2, List.of(), 0, new Counts(2, Map.of(Language.RU, 1L, Language.EN, 1L), 0)));
        assertThat(facts()).containsExactly(new Audience.ListStarted(2, "COMPONENT disks-" + own));
    }

    @Test
    void addByComponentsWhenSomeAreOnItKeepsEveryReasonOnce() {
        lists.addByComponents(ADMIN, id, List.of(disks.id())).block();
        lists.addByComponents(ADMIN, id, List.of(disks.id())).block();

        var addition =
                lists.addByComponents(ADMIN, id, List.of(disks.id(), dns.id())).block();

        assertThat(addition.added()).isEqualTo(1);
        assertThat(addition.now().withoutAddress()).isEqualTo(1);
        assertThat(reasons(2)).containsExactly("COMPONENT disks-" + own, "COMPONENT dns-" + own);
        assertThat(facts())
                .containsExactly(
                        new Audience.ListStarted(2, "COMPONENT disks-" + own),
                        new Audience.ListAdded(3, "COMPONENT disks-%s, dns-%s".formatted(own, own)));
    }

    @Test
    void addByIdsWhenSomeAreUnknownNamesThemAndAddsTheRest() {
        var pasted = "%s-1, \"%s-3\";\n\tnobody-1 '; nobody-1 <b>".formatted(own, own);

        var addition = lists.addByIds(ADMIN, id, pasted).block();

        assertThat(addition.added()).isEqualTo(2);
        assertThat(addition.unknown()).containsExactly("nobody-1", "'", "<b>");
        assertThat(reasons(1)).containsExactly("PASTED_IDS ");
    }

    @Test
    void addByIdsWhenAHundredThousandArePastedIsQuickAndMoreAreRefused() {
        var most = IntStream.range(0, 100_000).mapToObj(n -> own + "-" + n).collect(Collectors.joining(","));

        var addition = lists.addByIds(ADMIN, id, most).block();

        assertThat(addition.added()).isEqualTo(3);
        assertThat(addition.unknownCount()).isEqualTo(99_997);
        assertThat(addition.unknown()).hasSize(1_000);
        assertThatThrownBy(() -> lists.addByIds(ADMIN, id, most + ",one-more").block())
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
    }

    @Test
    void addWhenTwoAddAtOnceLosesNobody() {
        Flux.range(0, 8)
                .flatMap(n -> n % 2 == 0
                        ? lists.addByComponents(ADMIN, id, List.of(dns.id(), disks.id()))
                        : lists.addByIds(ADMIN, id, "%s-1 %s-2 %s-3".formatted(own, own, own)))
                .blockLast();

        assertThat(lists.count(id).block().total()).isEqualTo(3);
        assertThat(reasons(2)).hasSize(3);
    }

    @Test
    void freezeWhenTheListGrowsLaterStaysAsItWas() {
        var notice = UUID.randomUUID();
        lists.addByComponents(ADMIN, id, List.of(disks.id())).block();
        var frozen = lists.freeze(ADMIN, id, notice).block();
        lists.addByComponents(ADMIN, id, List.of(dns.id())).block();

        assertThat(lists.freeze(ADMIN, id, notice).block()).isEqualTo(frozen);
        assertThat(frozen.counts()).isEqualTo(new Counts(2, Map.of(Language.RU, 1L, Language.EN, 1L), 0));
        assertThat(frozen.hash()).matches("[0-9a-f]{64}");
        assertThat(lists.recipientsOf(notice)
                        .map(Recipient::email)
                        .collectList()
                        .block())
                .extracting(email -> email.orElse("none"))
                .containsExactlyInAnyOrder("one@x.example", "two@x.example");
        assertThat(lists.freeze(ADMIN, id, UUID.randomUUID()).block())
                .isNotEqualTo(frozen)
                .extracting(later -> later.counts().withoutAddress())
                .isEqualTo(1L);
    }

    @Test
    void addWhenTheRoleMayNotChangesNothing() {
        assertThatThrownBy(() ->
                        lists.addByComponents(READER, id, List.of(disks.id())).block())
                .hasMessageContaining("FORBIDDEN");
        assertThatThrownBy(() -> lists.freeze(READER, id, UUID.randomUUID()).block())
                .hasMessageContaining("FORBIDDEN");
        assertThat(lists.count(id).block()).isEqualTo(new Counts(0, Map.of(), 0));
    }

    private void customer(String number, String email, String language, Component... uses) {
        var codes = java.util.Arrays.stream(uses).map(Component::code).toList();
        customers
                .save(ADMIN, new CustomerDraft(own + "-" + number, "N " + number, email, language, "UTC", codes))
                .map(Customer::id)
                .block();
    }

    private Case opened() {
        return incidents
                .open(
                        ADMIN,
                        new NewCase(
                                CaseKind.INCIDENT,
                                Texts.of("Диски", "Disks"),
                                Severity.SEV2,
                                ZoneId.of("Europe/Moscow"),
                                false,
                                Instant.now(),
                                CaseClock.LIVE))
                .block();
    }

    private List<Object> facts() {
        return incidents.timeline(id).block().entries().stream()
                .map(Entry::fact)
                .<Object>map(fact -> fact)
                .toList();
    }

    private List<String> reasons(int number) {
        return lists.page(id, "", 10)
                .filter(one -> one.externalId().equals(own + "-" + number))
                .flatMapIterable(AffectedCustomer::sources)
                .map(reason -> reason.kind() + " " + reason.ref())
                .collectList()
                .block();
    }
}
