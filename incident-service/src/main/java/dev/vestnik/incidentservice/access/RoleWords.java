package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What roles and rights are called, in the words of the page that shows them all. */
final class RoleWords {

    private static final Properties RU = read(Language.RU);
    private static final Properties EN = read(Language.EN);

    private RoleWords() {}

    /** Nobody is told that their role may not when it is their token that may not. */
    static Problem refusal(Actor actor, Permission permission) {
        return actor.role().may(permission) ? byScopes(actor, permission) : byRole(actor, permission);
    }

    private static Problem byRole(Actor actor, Permission permission) {
        var sentence = Texts.of(
                "Роли «%s» не разрешено %s.".formatted(role(actor, RU), permission(permission, RU)),
                "The role “%s” may not %s.".formatted(role(actor, EN), permission(permission, EN)));
        return Problem.forbidden(sentence, Map.of("role", actor.role().name(), "permission", permission.name()));
    }

    private static Problem byScopes(Actor actor, Permission permission) {
        var sentence = Texts.of(
                "Роли «%s» разрешено %s, но этому токену — нет: он выдан с более узкими правами."
                        .formatted(role(actor, RU), permission(permission, RU)),
                "The role “%s” may %s, but this token may not: it was issued with narrower rights."
                        .formatted(role(actor, EN), permission(permission, EN)));
        var scopes = actor.permissions().stream().map(Enum::name).sorted().toList();
        return Problem.forbidden(
                sentence, Map.of("role", actor.role().name(), "permission", permission.name(), "scopes", scopes));
    }

    private static String role(Actor actor, Properties words) {
        return Objects.requireNonNull(words.getProperty("role." + actor.role()));
    }

    private static String permission(Permission permission, Properties words) {
        return Objects.requireNonNull(words.getProperty("permission." + permission));
    }

    private static Properties read(Language language) {
        var words = new Properties();
        var path = "/console/words/roles-%s.properties".formatted(language.tag());
        try (var file = Objects.requireNonNull(RoleWords.class.getResourceAsStream(path))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
