package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.command.Deeds.Part;
import dev.vestnik.incidentservice.console.command.Deeds.Sheet;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.stakeholder.StakeholderLetters;
import dev.vestnik.incidentservice.stakeholder.WhoKnows;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who inside knows of an incident, in its room. */
@Controller
@RequestMapping("/incidents/{ref}/command/stakeholders")
class StakeholderPages {

    private final Screens screens;
    private final StakeholderScreens gather;
    private final Deeds deeds;
    private final LetterScreens letter;
    private final WhoKnows whoKnows;
    private final StakeholderLetters letters;

    StakeholderPages(
            Screens screens,
            StakeholderScreens gather,
            Deeds deeds,
            LetterScreens letter,
            WhoKnows whoKnows,
            StakeholderLetters letters) {
        this.letter = letter;
        this.letters = letters;
        this.screens = screens;
        this.gather = gather;
        this.deeds = deeds;
        this.whoKnows = whoKnows;
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-stakeholders", visit -> gather.list(visit, ref));
    }

    /** They know now: the one whose button it was, or all. */
    @Needs(Permission.APPEND)
    @PostMapping("/told")
    Mono<ResponseEntity<String>> told(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        var list = new Part("command-stakeholders", visit -> gather.list(visit, ref));
        return Form.of(exchange)
                .flatMap(form -> deeds.done(exchange, ref, of -> whoKnows.told(by, of, form.ids("who")), list));
    }

    /** The letter to those who do not know yet, to be read before it goes. */
    @Needs(Permission.TELL_INSIDE)
    @GetMapping("/letter")
    Mono<ResponseEntity<String>> read(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "inside-letter", visit -> letter.letter(visit, ref));
    }

    /** The same with what is being typed. */
    @Needs(Permission.TELL_INSIDE)
    @PostMapping("/letter/look")
    Mono<ResponseEntity<String>> look(ServerWebExchange exchange, @PathVariable String ref) {
        return Form.of(exchange)
                .map(LetterScreens::ask)
                .flatMap(ask -> screens.show(exchange, "inside-letter-text", visit -> letter.typed(visit, ref, ask)));
    }

    @Needs(Permission.TELL_INSIDE)
    @PostMapping("/letter")
    Mono<ResponseEntity<String>> send(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        var list = new Part("command-stakeholders", visit -> gather.list(visit, ref));
        return Form.of(exchange)
                .flatMap(form -> deeds.done(
                        exchange,
                        ref,
                        of -> letters.send(by, of, LetterScreens.ask(form), seen(form)),
                        list.with(Map.of("sent", true)),
                        form,
                        sheet(ref, form)));
    }

    private Sheet sheet(String ref, Form form) {
        var ask = LetterScreens.ask(form);
        return new Sheet("inside-letter", new Part("inside-letter", visit -> letter.typed(visit, ref, ask)));
    }

    private static int seen(Form form) {
        return form.find("expected")
                .filter(count -> count.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> Problem.invalid("expected", "required", "Обновите страницу.", "Reload the page."));
    }
}
