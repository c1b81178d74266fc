package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The letter to those inside over HTTP: read first, then sent to as many as were read. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}/stakeholders/letter")
class LetterController {

    private final Incidents incidents;
    private final StakeholderLetters letters;

    LetterController(Incidents incidents, StakeholderLetters letters) {
        this.incidents = incidents;
        this.letters = letters;
    }

    /** {@code expected} is how many people the letter was read for; {@code ask} may be left out for the usual one. */
    record SendRequest(@Nullable Texts ask, @Nullable Integer expected) {

        int seen() {
            if (expected == null) {
                throw Problem.invalid(
                        "expected",
                        "required",
                        "Скольким людям вы отправляете? Прочитайте письмо ещё раз.",
                        "To how many people do you send it? Read the letter once more.");
            }
            return expected;
        }
    }

    record WordsView(String subject, String text) {}

    /** The letter by the tag of its language, and the ids of those it goes to. */
    record LetterView(int recipients, List<UUID> to, Texts ask, Map<String, WordsView> letters) {}

    @Needs(Permission.READ)
    @GetMapping
    Mono<LetterView> read(@PathVariable String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> letters.preview(of, StakeholderLetters.USUAL_ASK))
                .map(LetterController::view);
    }

    private static LetterView view(StakeholderLetters.Preview preview) {
        return new LetterView(
                preview.to().size(),
                preview.to().stream().map(Stakeholder::id).toList(),
                preview.ask(),
                preview.letters().entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> one.getKey().tag(),
                                one -> new WordsView(
                                        one.getValue().subject(), one.getValue().text()))));
    }

    @Needs(Permission.TELL_INSIDE)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> send(@AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody SendRequest request) {
        var ask = Objects.requireNonNullElse(request.ask(), StakeholderLetters.USUAL_ASK);
        return incidents
                .require(ref)
                .flatMap(of -> letters.send(by, of, ask, request.seen()))
                .then();
    }
}
