package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.TellingStore.Untold;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.notice.Credits;
import dev.vestnik.templates.Award;
import dev.vestnik.templates.Credit;
import dev.vestnik.templates.CreditWords;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives letters what their reader was granted, in the words of the catalogue version it was granted under. */
@Component
class GrantedCredits implements Credits {
    private static final Texts AND = Texts.of(" и ", " and ");

    private final TellingStore store;
    private final Catalogues catalogues;

    GrantedCredits(TellingStore store, Catalogues catalogues) {
        this.store = store;
        this.catalogues = catalogues;
    }

    /** A grant with the entry it was made under. */
    private record Worded(Untold grant, CatalogueEntry entry) {
        Texts words() {
            return entry.worded(Price.of(grant.sum()).sum());
        }

        boolean is(Basis basis) {
            return entry.basis() == basis;
        }
    }

    @Override
    public Flux<CustomerId> untold(CaseId of) {
        return store.untold(of);
    }

    @Override
    public Mono<Map<CustomerId, Credit>> of(CaseId of, Collection<CustomerId> readers) {
        return catalogues
                .all()
                .collect(Collectors.toMap(entry -> key(entry.code(), entry.version()), entry -> entry))
                .flatMap(entries -> store.of(of, readers)
                        .flatMapIterable(grant -> worded(grant, entries))
                        .collectMultimap(worded -> worded.grant().customer(), worded -> worded, HashMap::new))
                .map(GrantedCredits::credits);
    }

    @Override
    public Mono<Void> told(UUID notice, CaseId of, Collection<CustomerId> readers) {
        return store.told(notice, of, readers);
    }

    private static List<Worded> worded(Untold grant, Map<String, CatalogueEntry> entries) {
        return Stream.ofNullable(entries.get(key(grant.entry(), grant.version())))
                .map(entry -> new Worded(grant, entry))
                .toList();
    }

    private static String key(String code, int version) {
        return code + " " + version;
    }

    private static Map<CustomerId, Credit> credits(Map<CustomerId, Collection<Worded>> byCustomer) {
        var credits = new HashMap<CustomerId, Credit>();
        byCustomer.forEach((customer, grants) -> credits.put(customer, credit(grants)));
        return credits;
    }

    private static Credit credit(Collection<Worded> grants) {
        var minutes =
                grants.stream().mapToLong(one -> one.grant().minutes()).max().orElse(0);
        return new Credit(Duration.ofMinutes(minutes), award(grants, Basis.CONTRACT), award(grants, Basis.GOODWILL));
    }

    private static Optional<Award> award(Collection<Worded> grants, Basis basis) {
        var own = grants.stream().filter(one -> one.is(basis)).toList();
        return own.stream()
                .map(Worded::words)
                .reduce(GrantedCredits::joined)
                .map(words -> new Award(words, clause(own), appliedOn(own), calculation(own)));
    }

    private static Texts joined(Texts one, Texts other) {
        var languages = new HashMap<Language, String>();
        one.byLanguage()
                .forEach((language, text) ->
                        languages.put(language, text + AND.find(language).orElse(", ") + other.in(language)));
        return new Texts(languages);
    }

    private static Optional<String> clause(List<Worded> grants) {
        return grants.stream()
                .flatMap(one ->
                        one.entry().terms() instanceof SlaTierCredit sla ? Stream.of(sla.clause()) : Stream.empty())
                .distinct()
                .reduce((one, other) -> one + ", " + other);
    }

    private static LocalDate appliedOn(List<Worded> grants) {
        return grants.stream()
                .map(one -> one.grant().appliedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Optional<Texts> calculation(List<Worded> grants) {
        var months =
                grants.stream().flatMap(one -> one.grant().months().stream()).toList();
        return Optional.of(months).filter(some -> !some.isEmpty()).map(CreditWords::sentence);
    }
}
