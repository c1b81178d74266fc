package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.AppliedOn;
import dev.vestnik.incidentservice.compensation.AuthorityClass;
import dev.vestnik.incidentservice.compensation.CatalogueDraft;
import dev.vestnik.incidentservice.compensation.CatalogueEntry;
import dev.vestnik.incidentservice.compensation.Catalogues;
import dev.vestnik.incidentservice.compensation.FixedCredit;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The catalogue with all versions, and a form for a new version of a fixed sum. */
@Controller
class CataloguePages {
    private final Screens screens;
    private final Catalogues catalogues;

    CataloguePages(Screens screens, Catalogues catalogues) {
        this.screens = screens;
        this.catalogues = catalogues;
    }

    @Needs(Permission.READ)
    @GetMapping("/catalogue")
    Mono<ResponseEntity<String>> catalogue(ServerWebExchange exchange, @RequestParam(defaultValue = "") String code) {
        return screens.show(
                exchange,
                "catalogue",
                visit -> catalogues
                        .all()
                        .collectList()
                        .map(entries -> shown(entries, visit, typed(entries, code), Map.of())));
    }

    /** What was typed comes back when it is not taken. */
    @Needs(Permission.EDIT_CATALOGUE)
    @PostMapping("/catalogue")
    Mono<ResponseEntity<String>> save(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange)
                .flatMap(form -> Mono.fromCallable(() -> draft(form))
                        .flatMap(draft -> catalogues.save(by, draft))
                        .map(saved -> Screens.goTo(exchange, "/catalogue"))
                        .onErrorResume(Problem.class, problem -> again(exchange, form, problem)));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, Form form, Problem problem) {
        return screens.show(
                exchange,
                HttpStatus.BAD_REQUEST,
                "catalogue",
                visit -> catalogues
                        .all()
                        .collectList()
                        .map(entries -> shown(entries, visit, form.typed(), visit.faults(List.of(problem)))));
    }

    private static Map<String, Object> shown(
            List<CatalogueEntry> entries, Visit visit, Map<String, String> typed, Map<String, String> faults) {
        return Map.of(
                "entries",
                entries.stream().map(entry -> EntryView.of(entry, visit)).toList(),
                "typed",
                typed,
                "faults",
                faults);
    }

    /** The newest version of that code, to be changed. */
    private static Map<String, String> typed(List<CatalogueEntry> entries, String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(CataloguePages::typed)
                .orElse(Map.of());
    }

    private static Map<String, String> typed(CatalogueEntry entry) {
        var typed = new HashMap<String, String>();
        typed.put("code", entry.code());
        Languages.required().forEach(language -> {
            typed.put("name." + language, entry.name().find(language).orElse(""));
            typed.put("words." + language, entry.words().find(language).orElse(""));
        });
        if (entry.terms() instanceof FixedCredit fixed) {
            typed.put("amount", fixed.amount().amount().stripTrailingZeros().toPlainString());
            typed.put("cap", fixed.cap().amount().stripTrailingZeros().toPlainString());
            typed.put("currency", fixed.amount().currency());
        }
        return typed;
    }

    private static CatalogueDraft draft(Form form) {
        return new CatalogueDraft(
                form.text("code"),
                "FIXED_CREDIT",
                texts(form, "name"),
                texts(form, "words"),
                number(form, "amount"),
                number(form, "cap"),
                form.text("currency"),
                null,
                null,
                null,
                null,
                null,
                AppliedOn.AT_ONCE,
                AuthorityClass.AGENT,
                null,
                null);
    }

    private static Texts texts(Form form, String field) {
        var texts = new HashMap<Language, String>();
        Languages.required().forEach(language -> texts.put(language, form.text(field + "." + language)));
        return new Texts(texts);
    }

    private static @Nullable BigDecimal number(Form form, String field) {
        return form.find(field).map(typed -> CreditForms.number(typed, field)).orElse(null);
    }
}
