package dev.vestnik.incidentservice.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People over HTTP; for who administers. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

    /** Parts may be missing, so that the answer can name all that are. */
    record AddRequest(
            @Nullable String login,
            @Nullable String name,
            @Nullable String role,
            @Nullable String language,
            @Nullable String password) {
        NewPerson person() {
            return NewPerson.of(login, name, role, language, password);
        }

        @Override
        public String toString() {
            return "AddRequest[]";
        }
    }

    /** The person, and the one-time password when Vestnik made one. */
    record AddAnswer(Person person, Optional<String> oneTimePassword) {}

    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping
    Flux<Person> list(@AuthenticationPrincipal Actor by) {
        return people.list(by);
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<AddAnswer> add(@AuthenticationPrincipal Actor by, @RequestBody AddRequest asked) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER))
                .map(_ -> asked.person())
                .flatMap(person -> people.add(by, person))
                .map(added -> new AddAnswer(added.person(), added.oneTimePassword()));
    }
}
