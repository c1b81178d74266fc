package dev.vestnik.incidentservice.component;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: what can break, by id or by code. */
@Service
public class Components {
    private static final Pattern OBTAINABLE = Pattern.compile("\\P{Cntrl}{1,100}");
    private static final Group MADE_ON_THE_FLY = new Group("other", Texts.of("Прочее", "Other"));
    private static final int LAST = 1_000_000;
    private static final int ANY = -1;

    private final ComponentStore store;
    private final Audit audit;
    private final InUse inUse;
    private final InstantSource clock;
    private final TransactionalOperator transaction;

    Components(ComponentStore store, Audit audit, InUse inUse, InstantSource clock, TransactionalOperator transaction) {
        this.store = store;
        this.inUse = inUse;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All, retired ones too, in the order of lists; hundreds at most. */
    public Flux<Component> all() {
        return store.all();
    }

    /** The component, or a NOT_FOUND problem. */
    public Mono<Component> require(ComponentId id) {
        return store.find(id).switchIfEmpty(Mono.error(Components::unknown));
    }

    /** The component of that code; empty when there is none. */
    public Mono<Component> byCode(String code) {
        return store.find(code);
    }

    /** The component of that code, or a NOT_FOUND problem. */
    public Mono<Component> require(String code) {
        return byCode(code).switchIfEmpty(Mono.error(Components::unknown));
    }

    private static Problem unknown() {
        return Problem.notFound("Такого компонента нет.", "There is no such component.");
    }

    /** The id of what may be left out: empty for a blank code, an INVALID problem on {@code field} for an unknown one. */
    public Mono<Optional<ComponentId>> idOf(String field, String code) {
        return code.isBlank()
                ? Mono.just(Optional.empty())
                : idsOf(field, List.of(code)).map(ids -> Optional.of(ids.getFirst()));
    }

    /** Ids in the order of the codes; unknown codes are an INVALID problem on {@code field} that names each and those near it. */
    public Mono<List<ComponentId>> idsOf(String field, List<String> codes) {
        return store.all().collectMap(Component::code, Component::id).map(known -> idsOf(field, codes, known));
    }

    private static List<ComponentId> idsOf(String field, List<String> codes, Map<String, ComponentId> known) {
        var errors = codes.stream()
                .filter(code -> !known.containsKey(code))
                .map(code -> unknown(field, code, known.keySet()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return codes.stream().map(known::get).distinct().toList();
    }

    /** The field error for a code that no component has. */
    public static FieldError unknown(String field, String code, Collection<String> known) {
        var near = Nearness.near(code, known);
        var shown = code.length() > 60 ? code.substring(0, 60) + "…" : code;
        return FieldError.of(
                field,
                "unknown-component",
                "Компонента «%s» нет.".formatted(shown)
                        + (near.isEmpty() ? "" : " Похожие: %s.".formatted(String.join(", ", near))),
                "There is no component \"%s\".".formatted(shown)
                        + (near.isEmpty() ? "" : " Near: %s.".formatted(String.join(", ", near))));
    }

    /** Makes the component of that code be as drafted, whatever stands there; an INVALID problem names every field at fault. */
    public Mono<Component> save(Actor actor, ComponentDraft draft) {
        return save(actor, draft, ANY);
    }

    /** The same, over that version alone; 0 makes a new one. A CONFLICT problem when another save was quicker. */
    public Mono<Component> save(Actor actor, ComponentDraft draft, int version) {
        return check(actor, draft)
                .then(Mono.defer(() -> found(draft.code())))
                .flatMap(before -> put(actor, draft, version).delayUntil(after -> audited(actor, before, after)))
                .as(transaction::transactional);
    }

    private Mono<Optional<Component>> found(String code) {
        return store.find(code).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> audited(Actor actor, Optional<Component> before, Component after) {
        return audit.append(
                actor,
                before.isPresent() ? "component-saved" : "component-added",
                "component",
                after.id().value().toString(),
                before.map(old -> ChangedParts.of(old, after)).orElse(Map.of()));
    }

    /** Refuses what could not be saved so: an INVALID problem names every field at fault. */
    public Mono<Void> check(Actor actor, ComponentDraft draft) {
        return Mono.fromCallable(() -> actor.require(Permission.EDIT_COMPONENTS))
                .flatMap(allowed -> store.knowsGroup(draft.group().code()))
                .map(known -> DraftRules.checked(draft, known))
                .flatMap(this::retirable);
    }

    private Mono<Component> put(Actor actor, ComponentDraft draft, int version) {
        return store.putGroup(draft.group())
                .then(Mono.defer(() -> store.put(draft, version, new Save(actor.id(), clock.instant()))))
                .filter(saved -> saved)
                .switchIfEmpty(Mono.error(Components::savedMeanwhile))
                .then(Mono.defer(() -> store.find(draft.code())));
    }

    /** What an incident that goes on is about stays on the page until that is over. */
    private Mono<Void> retirable(ComponentDraft draft) {
        return store.find(draft.code())
                .filter(known -> draft.retired() && !known.retired())
                .flatMapMany(known -> inUse.openIncidents(known.id()))
                .collectList()
                .filter(open -> !open.isEmpty())
                .flatMap(open -> Mono.error(() -> stillBroken(String.join(", ", open))));
    }

    private static Problem stillBroken(String open) {
        return Problem.invalid(
                "retired",
                "in-use",
                "Его касается инцидент, который ещё идёт: %s. Убрать компонент можно, когда всё восстановлено."
                        .formatted(open),
                "An incident that goes on is about it: %s. It can be taken out of use once all is restored."
                        .formatted(open));
    }

    private static Problem savedMeanwhile() {
        return Problem.conflict(
                "Пока вы правили, компонент сохранил кто-то ещё.",
                "While you edited, somebody else saved this component.");
    }

    /** Who saved it last, and when; empty when nobody is known to have. */
    public Mono<Save> lastSave(ComponentId id) {
        return store.lastSave(id);
    }

    /** The numbers of the open incidents that are about it. */
    public Flux<String> openIncidents(ComponentId id) {
        return inUse.openIncidents(id);
    }

    /** Puts these components in this order on all lists, before those not named here; unknown codes are left out. */
    public Mono<Void> arrange(Actor actor, List<String> codes) {
        return Mono.fromCallable(() -> actor.require(Permission.EDIT_COMPONENTS))
                .flatMap(allowed -> store.arrange(codes))
                .then(audit.append(actor, "components-arranged", "component", "all", Map.of()))
                .as(transaction::transactional);
    }

    /** The component of that code, made on the fly if unknown, with the code for its name: what is reported is recorded (replays, imports). */
    public Mono<Component> obtain(String code) {
        return store.find(code).switchIfEmpty(Mono.defer(() -> made(code)));
    }

    private Mono<Component> made(String code) {
        if (code.isBlank() || !OBTAINABLE.matcher(code).matches()) {
            return Mono.error(() -> Problem.invalid(
                    "component",
                    "code",
                    "Код: до 100 печатных знаков.",
                    "A code is 100 printable characters at most."));
        }
        // retired: a drill may be about it, but nobody is offered it and no page lists it
        var draft = new ComponentDraft(code, MADE_ON_THE_FLY, "", Texts.of(code, code), List.of(), LAST, true);
        return store.putGroup(MADE_ON_THE_FLY)
                .then(store.putIfAbsent(draft))
                .then(Mono.defer(() -> store.find(code)))
                .as(transaction::transactional);
    }

    /** All by id; what screens and letters look names up in. */
    public Mono<Map<ComponentId, Component>> byId() {
        return store.all().collect(Collectors.toMap(Component::id, Function.identity()));
    }
}
