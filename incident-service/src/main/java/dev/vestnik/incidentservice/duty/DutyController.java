package dev.vestnik.incidentservice.duty;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The roster over HTTP. */
@RestController
@RequestMapping("/api/v1/duty")
class DutyController {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final Duties duties;
    private final People people;

    DutyController(Duties duties, People people) {
        this.duties = duties;
        this.people = people;
    }

    /** A shift as somebody wants it; parts may be missing, so that the answer can name all that are. */
    record ShiftRequest(
            @Nullable String role,
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant to) {

        ShiftDraft draft() {
            return ShiftDraft.of(role, person, from, to);
        }
    }

    /** A shift with the name of who has it. */
    record ShiftView(UUID id, DutyRole role, UUID person, String name, Instant from, Instant to, boolean claimed) {

        static ShiftView of(Shift shift, Map<String, String> names) {
            return new ShiftView(
                    shift.id(),
                    shift.role(),
                    shift.person(),
                    names.getOrDefault(shift.person().toString(), ""),
                    shift.from(),
                    shift.to(),
                    shift.claimed());
        }
    }

    /** The roster between two moments, and when nobody manages incidents. */
    record RosterView(Instant from, Instant to, List<ShiftView> shifts, List<Gap> gaps) {}

    /** Who is on duty now. */
    @Needs(Permission.READ)
    @GetMapping("/now")
    Mono<List<ShiftView>> now() {
        return people.names()
                .flatMap(names -> duties.at(duties.now())
                        .map(shift -> ShiftView.of(shift, names))
                        .collectList());
    }

    /** Two weeks from now unless said otherwise. */
    @Needs(Permission.READ)
    @GetMapping("/shifts")
    Mono<RosterView> shifts(@RequestParam Optional<Instant> from, @RequestParam Optional<Instant> to) {
        var begin = from.orElseGet(duties::now);
        var end = to.orElseGet(() -> begin.plus(AHEAD));
        return Mono.zip(
                people.names(),
                duties.between(begin, end).collectList(),
                (names, shifts) -> new RosterView(
                        begin,
                        end,
                        shifts.stream().map(shift -> ShiftView.of(shift, names)).toList(),
                        Gap.of(DutyRole.INCIDENT_MANAGER, shifts, begin, end)));
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ShiftView> plan(@AuthenticationPrincipal Actor by, @RequestBody ShiftRequest request) {
        return Mono.fromCallable(request::draft)
                .flatMap(draft -> duties.plan(by, draft))
                .flatMap(this::named);
    }

    @Needs(Permission.EDIT_DUTY)
    @PutMapping("/shifts/{id}")
    Mono<ShiftView> change(
            @AuthenticationPrincipal Actor by, @PathVariable UUID id, @RequestBody ShiftRequest request) {
        return Mono.fromCallable(request::draft)
                .flatMap(draft -> duties.change(by, id, draft))
                .flatMap(this::named);
    }

    @Needs(Permission.EDIT_DUTY)
    @DeleteMapping("/shifts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return duties.remove(by, id);
    }

    /** The duty is the caller's from now on. */
    @Needs(Permission.APPEND)
    @PostMapping("/{role}/take")
    Mono<ShiftView> take(@AuthenticationPrincipal Actor by, @PathVariable String role) {
        return Mono.fromCallable(() -> DutyRole.required("role", role))
                .flatMap(known -> duties.take(by, known))
                .flatMap(this::named);
    }

    private Mono<ShiftView> named(Shift shift) {
        return people.names().map(names -> ShiftView.of(shift, names));
    }
}
