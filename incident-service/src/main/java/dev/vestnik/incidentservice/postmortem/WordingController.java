package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.wording.Purpose;
import dev.vestnik.templates.wording.Remark;
import dev.vestnik.templates.wording.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Checks a text by the rules of wording; keeps nothing of it. */
@RestController
class WordingController {

    /** Characters; a longer text is checked in parts. */
    private static final int LONGEST = 20_000;

    private static final Map<String, Purpose> SETS =
            Map.of("postmortem", Purpose.POSTMORTEM, "action", Purpose.ACTION, "notice", Purpose.PUBLIC);

    record CheckRequest(
            @Nullable String set,
            @Nullable String language,
            @Nullable String text) {

        Purpose purpose(List<FieldError> wrong) {
            var found = Optional.ofNullable(set).map(SETS::get);
            if (found.isEmpty()) {
                wrong.add(FieldError.of(
                        "set",
                        "one-of",
                        "Допустимые значения: postmortem, action, notice.",
                        "Allowed values: postmortem, action, notice."));
            }
            return found.orElse(Purpose.POSTMORTEM);
        }

        Language written(List<FieldError> wrong) {
            var found = Optional.ofNullable(language).flatMap(ReaderLanguage::known);
            if (found.isEmpty()) {
                wrong.add(
                        FieldError.of("language", "one-of", "Допустимые значения: ru, en.", "Allowed values: ru, en."));
            }
            return found.orElse(Language.RU);
        }

        String words(List<FieldError> wrong) {
            if (text == null) {
                wrong.add(FieldError.of("text", "required", "Нужен текст.", "A text is needed."));
            } else if (text.length() > LONGEST) {
                wrong.add(FieldError.of(
                        "text",
                        "max-length",
                        "Не длиннее %d знаков.".formatted(LONGEST),
                        "At most %d characters.".formatted(LONGEST)));
            }
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** One phrase; {@code start} and {@code end} count as Java and JavaScript do. */
    record FindingView(String rule, Level level, int start, int end, String reason, String suggestion) {

        static FindingView of(Remark remark, Language reader) {
            return new FindingView(
                    remark.rule(),
                    remark.level(),
                    remark.start(),
                    remark.end(),
                    ReaderLanguage.sentence(remark.reason(), reader),
                    ReaderLanguage.sentence(remark.suggestion(), reader));
        }
    }

    record CheckView(List<FindingView> findings) {}

    /** Reasons come in the reader's language, or in the text's when the reader names none. */
    @Needs(Permission.READ)
    @PostMapping("/api/v1/wording/check")
    CheckView check(ServerHttpRequest http, @RequestBody CheckRequest request) {
        var wrong = new ArrayList<FieldError>();
        var purpose = request.purpose(wrong);
        var language = request.written(wrong);
        var text = request.words(wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        var reader = isSaid(http) ? ReaderLanguage.of(http) : language;
        return new CheckView(Wordings.check(purpose, language, text).stream()
                .map(remark -> FindingView.of(remark, reader))
                .toList());
    }

    private static boolean isSaid(ServerHttpRequest http) {
        return http.getHeaders().containsHeader(HttpHeaders.ACCEPT_LANGUAGE)
                || ReaderLanguage.chosen(http).isPresent();
    }
}
