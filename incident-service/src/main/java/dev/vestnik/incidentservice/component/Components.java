package dev.vestnik.incidentservice.component;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private final ComponentStore store;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Components(ComponentStore store, Audit audit, TransactionalOperator transaction) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All, retired ones too, in the order of lists; hundreds at most. */
    public Flux<Component> all() {
        return store.all();
    }

    /** The component, or a NOT_FOUND problem. */
    public Mono<Component> require(ComponentId id) {
        return store.find(id)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("Такого компонента нет.", "There is no such component.")));
    }

    /** The component of that code; empty when there is none. */
    public Mono<Component> byCode(String code) {
        return store.find(code);
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

    /** Makes the component of that code be as drafted; an INVALID problem names every field at fault. */
    public Mono<Component> save(Actor actor, ComponentDraft draft) {
        return Mono.fromCallable(() -> actor.require(Permission.EDIT_COMPONENTS))
                .map(allowed -> DraftRules.checked(draft))
                .flatMap(checked -> store.putGroup(checked.group()))
                .filter(known -> known)
                .switchIfEmpty(Mono.error(Components::groupWithoutNames))
                .then(store.put(draft))
                .then(Mono.defer(() -> store.find(draft.code())))
                .delayUntil(saved -> audit.append(
                        actor,
                        "component-saved",
                        "component",
                        saved.id().value().toString(),
                        Map.of()))
                .as(transaction::transactional);
    }

    /** Puts these components in this order on all lists, before those not named here; unknown codes are left out. */
    public Mono<Void> arrange(Actor actor, List<String> codes) {
        return Mono.fromCallable(() -> actor.require(Permission.EDIT_COMPONENTS))
                .flatMap(allowed -> store.arrange(codes))
                .then(audit.append(actor, "components-arranged", "component", "all", Map.of()))
                .as(transaction::transactional);
    }

    private static Problem groupWithoutNames() {
        return Problem.invalid(
                "group.names",
                "required",
                "Такой группы ещё нет: нужны её названия на обоих языках.",
                "There is no such group yet: its names are needed in both languages.");
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
