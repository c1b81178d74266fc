package dev.vestnik.incidentservice.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.templates.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A company to try Vestnik on: 20 components, 1,000 customers in two languages and six zones, all addresses under {@code .example}. */
@Service
public class SampleCompany {
    private final Components components;
    private final Customers customers;
    private final JsonMapper json;
    private final List<WhenSampleLoaded> others;

    /** What is there after loading. */
    public record Loaded(Texts company, int components, ImportReport customers) {}

    SampleCompany(Components components, Customers customers, JsonMapper json, List<WhenSampleLoaded> others) {
        this.others = others;
        this.components = components;
        this.customers = customers;
        this.json = json;
    }

    /** Puts the company in, by the same doors as a real one; loading it again changes nothing. */
    public Mono<Loaded> load(Actor actor) {
        return Mono.fromCallable(() -> actor.require(Permission.EDIT_COMPONENTS).require(Permission.IMPORT_CUSTOMERS))
                .map(allowed -> read())
                .flatMap(sample -> Flux.fromIterable(sample.components())
                        .concatMap(draft -> components.save(actor, draft))
                        .then(customers.importCsv(actor, UUID.randomUUID(), bytesOf(sample)))
                        .delayUntil(report -> tellOthers(actor, sample))
                        .map(report ->
                                new Loaded(sample.name(), sample.components().size(), report)));
    }

    private Mono<Void> tellOthers(Actor actor, SampleFile sample) {
        var ids = sample.externalIds();
        return Flux.fromIterable(others)
                .concatMap(other -> other.loaded(actor, ids))
                .then();
    }

    /** Its customers as the CSV file that {@code /customers/import} takes. */
    public Flux<String> customersCsv() {
        return Flux.fromStream(() -> read().csv());
    }

    private SampleFile read() {
        try (var file = new ClassPathResource("sample/company.json").getInputStream()) {
            return json.readValue(file, SampleFile.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Flux<DataBuffer> bytesOf(SampleFile sample) {
        return Flux.fromStream(sample::csv)
                .map(line -> DefaultDataBufferFactory.sharedInstance.wrap(line.getBytes(UTF_8)));
    }
}
