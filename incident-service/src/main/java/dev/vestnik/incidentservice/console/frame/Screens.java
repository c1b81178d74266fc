package dev.vestnik.incidentservice.console.frame;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.FormToken;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows screens: finds who looks, lets the screen gather what it shows, and writes it. */
@Component
public class Screens {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Pages pages;
    private final People people;

    Screens(Pages pages, People people) {
        this.people = people;
        this.pages = pages;
    }

    /** The page, or a part of one, for who may read. */
    public Mono<ResponseEntity<String>> show(
            ServerWebExchange exchange, String name, Function<Visit, Mono<Map<String, Object>>> gather) {
        return show(exchange, HttpStatus.OK, name, gather);
    }

    /** The same with another status: a form that was not taken comes back with what was typed. */
    public Mono<ResponseEntity<String>> show(
            ServerWebExchange exchange,
            HttpStatusCode status,
            String name,
            Function<Visit, Mono<Map<String, Object>>> gather) {
        return visit(exchange)
                .flatMap(visit -> gather.apply(visit).map(values -> pages.written(name, visit, values)))
                .map(html -> ResponseEntity.status(status)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore())
                        .body(html));
    }

    /** Who looks; whether they may, the page has said by what it {@code @Needs}. */
    public Mono<Visit> visit(ServerWebExchange exchange) {
        return actor(exchange)
                .zipWith(FormToken.of(exchange))
                .map(found -> visit(exchange, found.getT1(), found.getT2()))
                .flatMap(visit -> name(visit.actor(), visit).map(visit::named));
    }

    private static Visit visit(ServerWebExchange exchange, Actor actor, String csrf) {
        var request = exchange.getRequest();
        var query = request.getURI().getRawQuery();
        var path = request.getPath().value() + (query == null ? "" : "?" + query);
        return new Visit(actor, "", ReaderLanguage.of(request), csrf, path);
    }

    private static Mono<Actor> actor(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .flatMap(signed -> Mono.justOrEmpty(signed.getPrincipal()))
                .ofType(Actor.class)
                .switchIfEmpty(Mono.error(Problem::unauthenticated));
    }

    /** The name of a person; a token is called by its role. */
    private Mono<String> name(Actor actor, Visit visit) {
        return people.find(actor).map(Person::name).defaultIfEmpty(visit.say("role." + actor.role()));
    }

    /** The answer that sends a browser on, after a form; htmx goes there as a whole. */
    public static ResponseEntity<String> goTo(ServerWebExchange exchange, String path) {
        var asked = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst("HX-Request"));
        return asked.isPresent()
                ? ResponseEntity.ok().header("HX-Redirect", path).body("")
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(path))
                        .build();
    }
}
