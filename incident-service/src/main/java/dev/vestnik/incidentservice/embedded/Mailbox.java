package dev.vestnik.incidentservice.embedded;

import dev.vestnik.incidentservice.problem.Problem;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The door to the embedded mailbox: the last thousand letters of the default run, which a restart keeps; empty where letters go out for real. */
@Component
public class Mailbox {

    private final LetterFiles letters;

    Mailbox(@Value("${vestnik.home:vestnik-data}") Path home) {
        this.letters = new LetterFiles(home.resolve("mailbox"));
    }

    /** The newest letters first, at most so many; a query that is not blank keeps those with these words in subject or addresses. */
    public Flux<Letter> latest(int limit, String query) {
        return Flux.defer(() -> Flux.fromIterable(letters.numbers()))
                .mapNotNull(number ->
                        LetterReader.read(number, letters.file(number)).orElse(null))
                .filter(letter -> query.isBlank() || letter.matches(query))
                .take(limit)
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The letter of that number, or a NOT_FOUND problem. */
    public Mono<Letter> one(long id) {
        return Mono.fromCallable(() -> LetterReader.read(id, letters.file(id)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого письма нет.", "There is no such letter.")));
    }
}
