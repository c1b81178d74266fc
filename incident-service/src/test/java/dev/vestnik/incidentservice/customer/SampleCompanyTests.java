package dev.vestnik.incidentservice.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.templates.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class SampleCompanyTests {
    private static final Actor ADMIN = new Actor(Actor.Kind.TOKEN, "test", Role.ADMIN);

    @Autowired
    SampleCompany sample;

    @Autowired
    Customers customers;

    @Autowired
    Components components;

    @Test
    void loadWhenLoadedBeforeChangesNothing() {
        var first = sample.load(ADMIN).block();
        var second = sample.load(ADMIN).block();

        assertThat(first.components()).isEqualTo(20);
        assertThat(first.customers().bad()).isZero();
        assertThat(second.customers())
                .isEqualTo(new ImportReport(second.customers().importId(), 1000, 0, 0, 1000, 0, List.of()));
    }

    @Test
    void loadGivesEachComponentCustomersInBothLanguagesAndEveryZone() {
        sample.load(ADMIN).block();

        var all = loaded();
        var components = new HashSet<String>();
        all.forEach(customer -> customer.components().forEach(code -> components.add(code + customer.language())));
        var zones = new TreeSet<String>();
        all.forEach(customer -> zones.add(customer.zone().getId()));

        assertThat(all).hasSize(1000).doesNotHaveDuplicates();
        assertThat(all).filteredOn(one -> one.language().equals(Language.RU)).hasSize(500);
        assertThat(all).extracting(Customer::name).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(one -> one.email().orElse(""))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith(".example"));
        assertThat(components).hasSize(40);
        assertThat(zones)
                .isEqualTo(Set.of(
                        "Europe/Moscow",
                        "Asia/Yekaterinburg",
                        "Asia/Novosibirsk",
                        "Europe/Berlin",
                        "UTC",
                        "America/New_York"));
    }

    @Test
    void loadGivesComponentsOfFiveGroupsTwoOrThreeSymptomsEach() {
        sample.load(ADMIN).block();

        var loaded = components
                .all()
                .filter(one -> one.position() % 10 == 0 && one.position() <= 200 && one.position() > 0)
                .collectList()
                .block();

        assertThat(loaded).hasSize(20);
        assertThat(loaded).extracting(Component::group).doesNotContainNull();
        assertThat(loaded.stream().map(Component::group).distinct()).hasSize(5);
        assertThat(loaded)
                .allMatch(one ->
                        one.ownSymptoms().size() >= 2 && one.ownSymptoms().size() <= 3);
    }

    private List<Customer> loaded() {
        return Flux.just("C-0000", "C-0500")
                .concatMap(after -> customers.page("C-", after, 500))
                .filter(customer -> customer.externalId().matches("C-\\d{4}"))
                .collectList()
                .block();
    }
}
