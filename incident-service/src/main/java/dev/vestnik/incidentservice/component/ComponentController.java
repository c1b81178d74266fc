package dev.vestnik.incidentservice.component;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Components over HTTP. */
@RestController
@RequestMapping("/api/v1/components")
class ComponentController {
    private final Components components;

    ComponentController(Components components) {
        this.components = components;
    }

    @Needs(Permission.READ)
    @GetMapping
    Flux<View> list() {
        return components.all().map(View::of);
    }

    @Needs(Permission.READ)
    @GetMapping("/{code}")
    Mono<ResponseEntity<View>> one(@PathVariable String code) {
        return components.require(code).map(ComponentController::tagged);
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> create(@AuthenticationPrincipal Actor actor, @RequestBody SaveRequest request) {
        var code = Objects.requireNonNullElse(request.code, "");
        return components
                .byCode(code)
                .flatMap(taken -> Mono.<Component>error(() -> Problem.conflict(
                        "Компонент «%s» уже есть; измените его через PUT.".formatted(code),
                        "Component \"%s\" exists already; change it by PUT.".formatted(code))))
                .switchIfEmpty(Mono.defer(() -> components.save(actor, request.draftOf(code), 0)))
                .map(View::of);
    }

    /** {@code If-Match}, where it is given, is the version that was read; without it whatever stands there is replaced. */
    @Needs(Permission.EDIT_COMPONENTS)
    @PutMapping("/{code}")
    Mono<ResponseEntity<View>> put(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestHeader("If-Match") Optional<String> match,
            @RequestBody SaveRequest request) {
        var version = match.filter(tag -> !tag.strip().equals("*")).map(ComponentController::version);
        return Mono.fromCallable(() -> request.draftOf(code))
                .flatMap(draft -> version.map(read -> components.save(actor, draft, read))
                        .orElseGet(() -> components.save(actor, draft)))
                .map(ComponentController::tagged);
    }

    private static ResponseEntity<View> tagged(Component component) {
        return ResponseEntity.ok().eTag("\"" + component.version() + "\"").body(View.of(component));
    }

    private static int version(String tag) {
        return Optional.of(tag.replaceAll("^W/|\"", "").strip())
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> Problem.invalid(
                        "If-Match",
                        "format",
                        "Назовите в If-Match версию, которую вы читали, или *.",
                        "Name in If-Match the version that you read, or *."));
    }

    /** A component with all its symptoms, the generic ones too. */
    record View(
            ComponentId id,
            String code,
            Texts names,
            Group group,
            String region,
            List<Symptom> symptoms,
            int position,
            boolean retired) {

        static View of(Component component) {
            return new View(
                    component.id(),
                    component.code(),
                    component.names(),
                    component.group(),
                    component.region(),
                    component.symptoms(),
                    component.position(),
                    component.retired());
        }
    }

    record GroupRequest(@Nullable String code, @Nullable Texts names) {
        Group group() {
            return new Group(Objects.requireNonNullElse(code, ""), Objects.requireNonNullElse(names, Texts.none()));
        }
    }

    record SymptomRequest(
            @Nullable String code,
            @Nullable Texts present,
            @Nullable Texts past,
            @Nullable Effect effect) {
        Symptom symptom() {
            return new Symptom(
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(present, Texts.none()),
                    Objects.requireNonNullElse(past, Texts.none()),
                    Objects.requireNonNullElse(effect, Effect.DOWN),
                    false);
        }
    }

    /** Generic symptoms among the symptoms are left out: a component read with GET can be sent back with PUT. */
    record SaveRequest(
            @Nullable String code,
            @Nullable Texts names,
            @Nullable GroupRequest group,
            @Nullable String region,
            @Nullable List<@Nullable SymptomRequest> symptoms,
            @Nullable Integer position,
            @Nullable Boolean retired) {

        ComponentDraft draftOf(String theCode) {
            return new ComponentDraft(
                    theCode,
                    group == null ? new Group("", Texts.none()) : group.group(),
                    Objects.requireNonNullElse(region, ""),
                    Objects.requireNonNullElse(names, Texts.none()),
                    symptoms == null ? List.of() : ownOf(whole(symptoms)),
                    Objects.requireNonNullElse(position, 0),
                    Objects.requireNonNullElse(retired, false));
        }

        private static List<SymptomRequest> whole(List<@Nullable SymptomRequest> requests) {
            var empty = new SymptomRequest(null, null, null, null);
            return requests.stream()
                    .map(request -> Objects.requireNonNullElse(request, empty))
                    .toList();
        }

        private static List<Symptom> ownOf(List<SymptomRequest> requests) {
            requireEffects(requests);
            var generic = Symptoms.generic();
            return requests.stream()
                    .map(SymptomRequest::symptom)
                    .filter(symptom -> generic.stream()
                            .noneMatch(one -> one.code().equals(symptom.code())
                                    && one.present().equals(symptom.present())))
                    .toList();
        }

        private static void requireEffects(List<SymptomRequest> requests) {
            var errors = IntStream.range(0, requests.size())
                    .filter(place -> requests.get(place).effect == null)
                    .mapToObj(place -> FieldError.of(
                            "symptoms[%d].effect".formatted(place),
                            "required",
                            "Скажите, насколько это плохо: DOWN, INTERMITTENT или SLOW.",
                            "Say how bad it is: DOWN, INTERMITTENT or SLOW."))
                    .toList();
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
        }
    }
}
