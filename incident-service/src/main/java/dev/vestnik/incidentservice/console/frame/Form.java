package dev.vestnik.incidentservice.console.frame;

import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was typed into a form; a field that was not sent is empty. */
public record Form(MultiValueMap<String, String> fields) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The form in the body of this request. */
    public static Mono<Form> of(ServerWebExchange exchange) {
        return exchange.getFormData().map(Form::new);
    }

    /** The field without the space around it. */
    public String text(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
    }

    /** The field when something is in it. */
    public Optional<String> find(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    /** The id in a field that nobody types; empty when there is none, or something that is no id. */
    public Optional<UUID> id(String field) {
        return idIn(text(field));
    }

    /** The id that this is, in the only form in which Vestnik writes one. */
    public static Optional<UUID> idIn(String text) {
        return Optional.of(text).filter(id -> ID.matcher(id).matches()).map(UUID::fromString);
    }

    /** The ids in a field that may be sent several times; an INVALID problem when one is none, for fewer ids may mean something else. */
    public List<UUID> ids(String field) {
        return all(field).stream()
                .map(text -> idIn(text)
                        .orElseThrow(() -> Problem.invalid(field, "id", "Обновите страницу.", "Reload the page.")))
                .toList();
    }

    /** All values of a field that may be sent several times. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
    }

    /** The part of the form whose fields begin so, without that beginning. */
    public Form under(String beginning) {
        var part = new LinkedMultiValueMap<String, String>();
        fields.forEach((field, values) -> {
            if (field.startsWith(beginning)) {
                part.put(field.substring(beginning.length()), values);
            }
        });
        return new Form(part);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** As typed, to be shown again. */
    public Map<String, String> typed() {
        return fields.toSingleValueMap();
    }
}
