package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who inside must know, over HTTP: the list, and who of them knows of an incident. */
@RestController
@RequestMapping("/api/v1")
class StakeholderController {

    private final Incidents incidents;
    private final Components components;
    private final Stakeholders stakeholders;
    private final WhoKnows whoKnows;

    StakeholderController(Incidents incidents, Components components, Stakeholders stakeholders, WhoKnows whoKnows) {
        this.incidents = incidents;
        this.components = components;
        this.stakeholders = stakeholders;
        this.whoKnows = whoKnows;
    }

    /** {@code component} is a code; none means any. */
    record SaveRequest(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String language,
            @Nullable String severity,
            @Nullable String component) {

        Stakeholder.Typed typed() {
            return new Stakeholder.Typed(name, contact, email, language, severity);
        }
    }

    record ToldRequest(@Nullable List<UUID> stakeholders) {}

    /** {@code letter} is how the last letter to them stands, while they are not told by it. */
    record OneView(
            UUID id,
            String name,
            String contact,
            String email,
            Optional<StakeholderNews.Letter> letter,
            Optional<Instant> toldAt) {

        static OneView of(StakeholderNews.One one) {
            return new OneView(
                    one.who().id(),
                    one.who().name(),
                    one.who().contact(),
                    one.who().email(),
                    one.letter(),
                    one.toldAt());
        }
    }

    /** {@code by} is when the last of them should know. */
    record NewsView(Optional<Instant> by, boolean late, List<OneView> stakeholders) {}

    @Needs(Permission.READ)
    @GetMapping("/stakeholders")
    Mono<List<Stakeholder>> all() {
        return stakeholders.all().collectList();
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/stakeholders")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Stakeholder> add(@AuthenticationPrincipal Actor by, @RequestBody SaveRequest request) {
        return saved(by, UUID.randomUUID(), request);
    }

    @Needs(Permission.EDIT_DUTY)
    @PutMapping("/stakeholders/{id}")
    Mono<Stakeholder> change(
            @AuthenticationPrincipal Actor by, @PathVariable UUID id, @RequestBody SaveRequest request) {
        return saved(by, id, request);
    }

    private Mono<Stakeholder> saved(Actor by, UUID id, SaveRequest request) {
        return components
                .idOf("component", Objects.requireNonNullElse(request.component(), ""))
                .map(component -> Stakeholder.of(id, request.typed(), component))
                .flatMap(one -> stakeholders.save(by, one));
    }

    @Needs(Permission.EDIT_DUTY)
    @DeleteMapping("/stakeholders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return stakeholders.remove(by, id);
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/stakeholders")
    Mono<NewsView> of(@PathVariable String ref) {
        return incidents.require(ref).flatMap(of -> whoKnows.of(of).map(news -> view(of, news)));
    }

    /** They know now. */
    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/stakeholders/told")
    Mono<NewsView> told(@AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody ToldRequest request) {
        var who = Objects.requireNonNullElse(request.stakeholders(), List.<UUID>of());
        return incidents.require(ref).flatMap(of -> whoKnows.told(by, of, who).map(news -> view(of, news)));
    }

    private NewsView view(Case of, StakeholderNews news) {
        return new NewsView(
                news.by(),
                news.isLate(incidents.now(of)),
                news.each().stream().map(OneView::of).toList());
    }
}
