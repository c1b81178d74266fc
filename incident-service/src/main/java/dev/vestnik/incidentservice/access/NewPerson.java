package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import dev.vestnik.incidentservice.problem.VisibleName;
import dev.vestnik.templates.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added.
 *
 * @param password their own; when empty a one-time one is made that must be changed at the first sign-in
 */
public record NewPerson(String login, String name, Role role, Language language, Optional<String> password) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");
    private static final int LONGEST_NAME = 100;

    /** From what was typed; an INVALID problem names every field at fault. */
    public static NewPerson of(
            @Nullable String login,
            @Nullable String name,
            @Nullable String role,
            @Nullable String language,
            @Nullable String password) {
        var wrong = new ArrayList<FieldError>();
        var cleanLogin = cleanLogin(login);
        var cleanName = VisibleName.clean(name);
        if (!LOGIN.matcher(cleanLogin).matches()) {
            wrong.add(FieldError.of(
                    "login",
                    "login-form",
                    "От 2 до 64 знаков: латинские буквы, цифры, точка, дефис, подчёркивание, @ и +.",
                    "2 to 64 characters: Latin letters, digits, dot, hyphen, underscore, @ and +."));
        }
        if (cleanName.isEmpty() || cleanName.length() > LONGEST_NAME) {
            wrong.add(FieldError.of("name", "length", "От 1 до 100 знаков.", "1 to 100 characters."));
        }
        VisibleName.fault("name", cleanName).ifPresent(wrong::add);
        var knownRole = Role.named(role, Role.forPeople(), wrong);
        var knownLanguage = language(language, wrong);
        Optional.ofNullable(password)
                .flatMap(given -> Passwords.weakness("password", given))
                .ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new NewPerson(cleanLogin, cleanName, knownRole, knownLanguage, Optional.ofNullable(password));
    }

    static String cleanLogin(@Nullable String login) {
        return VisibleName.clean(login).toLowerCase(Locale.ROOT);
    }

    private static Language language(@Nullable String tag, List<FieldError> wrong) {
        var known = tag == null ? Optional.of(Language.RU) : ReaderLanguage.known(tag);
        if (known.isEmpty()) {
            wrong.add(FieldError.of("language", "one-of", "Допустимые значения: ru, en.", "Allowed values: ru, en."));
        }
        return known.orElse(Language.RU);
    }

    @Override
    public String toString() {
        return "NewPerson[role=" + role + "]";
    }
}
