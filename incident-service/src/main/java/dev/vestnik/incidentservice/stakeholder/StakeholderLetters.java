package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Message;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.InternalNote;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Rendered;
import dev.vestnik.templates.Templates;
import dev.vestnik.templates.Texts;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to letters to those inside (practice/2, text 21): shown first, sent when a person says so, to those who do not know yet and have an address. */
@Component
public class StakeholderLetters {

    /** What is asked of everybody, until somebody asks for more. */
    public static final Texts USUAL_ASK = Texts.of(
            "знать о сбое и не обещать клиентам ничего сверх того, что им уже написали",
            "know about it, and promise customers nothing beyond what they were told");

    private static final int LONGEST = 300;

    private final WhoKnows whoKnows;
    private final LetterStore store;
    private final Notes notes;
    private final Incidents incidents;
    private final Deliveries deliveries;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Templates templates = new Templates();

    StakeholderLetters(
            WhoKnows whoKnows,
            LetterStore store,
            Notes notes,
            Incidents incidents,
            Deliveries deliveries,
            Audit audit,
            TransactionalOperator transaction) {
        this.whoKnows = whoKnows;
        this.store = store;
        this.notes = notes;
        this.incidents = incidents;
        this.deliveries = deliveries;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The letter as it would go now, and to whom. */
    public record Preview(List<Stakeholder> to, Texts ask, Map<Language, Rendered> letters) {}

    /** CONFLICT while it is not written down what broke; an INVALID problem names every text at fault. */
    public Mono<Preview> preview(Case of, Texts ask) {
        return Mono.fromCallable(() -> checked(ask))
                .then(Mono.defer(() -> Mono.zip(notes.of(of, ask), whoKnows.of(of))))
                .map(read -> new Preview(read.getT2().toBeWritten(), ask, rendered(read.getT1())));
    }

    private static Texts checked(Texts ask) {
        var wrong = Languages.required().stream()
                .filter(language -> ask.find(language)
                        .filter(text -> text.length() <= LONGEST)
                        .isEmpty())
                .map(language -> FieldError.of(
                        "ask." + language.tag(),
                        "length",
                        "Напишите, что нужно от тех, кто прочитает: на каждом языке, до 300 знаков.",
                        "Say what you need from those who read it: in each language, 300 characters at most."))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return ask;
    }

    private Map<Language, Rendered> rendered(InternalNote note) {
        var letters = new LinkedHashMap<Language, Rendered>();
        Languages.required()
                .forEach(language ->
                        letters.put(language, templates.render(note, new Reader(language, incidents.zone()))));
        return letters;
    }

    /**
     * Sends it; who is reached is told when their mail server took it. In a drill it goes to the mailbox inside the house. CONFLICT when the people are not
     * as many as were shown, or nobody is left to write to.
     *
     * @param expected how many the person saw
     */
    public Mono<StakeholderNews> send(Actor by, Case of, Texts ask, int expected) {
        return Mono.fromCallable(() -> by.require(Permission.TELL_INSIDE))
                .map(allowed -> requireSendable(of))
                .then(Mono.defer(() -> preview(of, ask)))
                .doOnNext(preview -> requireSeen(preview, expected))
                .flatMap(preview -> sent(by, of, preview))
                .then(Mono.defer(() -> whoKnows.of(of)))
                .as(transaction::transactional);
    }

    /** What is only told of the past writes to nobody. */
    private static Case requireSendable(Case of) {
        if (!of.clock().isLive() && !of.drill()) {
            throw Problem.conflict(
                    "incident",
                    "not-live",
                    "Это запись о прошлом: писем по ней не отправляют.",
                    "This is a record of the past: no letters are sent about it.");
        }
        return of;
    }

    private static void requireSeen(Preview preview, int expected) {
        var now = preview.to().size();
        if (now == 0) {
            throw Problem.conflict("expected", "nobody", "Писать больше некому.", "There is nobody left to write to.");
        }
        if (now != expected) {
            throw Problem.conflict(
                    "expected",
                    "audience-changed",
                    "Получателей теперь %d, а было %d: проверьте ещё раз.".formatted(now, expected),
                    "There are %d recipients now, not %d: check again.".formatted(now, expected));
        }
    }

    private Mono<Void> sent(Actor by, Case of, Preview preview) {
        var at = incidents.now(of).truncatedTo(ChronoUnit.MICROS);
        var letter = new StakeholderLetter(UUID.randomUUID(), of.id(), preview.ask(), by.id(), at);
        var ids = preview.to().stream().map(Stakeholder::id).toList();
        return store.insert(letter, ids)
                .then(audit.append(
                        by,
                        "stakeholders-written-to",
                        "incident",
                        of.id().toString(),
                        Map.of("letter", letter.id().toString(), "count", String.valueOf(ids.size()))))
                .then(deliveries.enqueue(message(letter, of), bodies(preview), addresses(preview)))
                .then();
    }

    private static Message message(StakeholderLetter letter, Case of) {
        return new Message(letter.id(), "inside " + of.id(), false, of.drill());
    }

    private static List<Body> bodies(Preview preview) {
        return preview.letters().entrySet().stream()
                .map(one -> new Body(
                        one.getKey().tag(),
                        one.getValue().subject(),
                        one.getValue().text(),
                        one.getValue().html()))
                .toList();
    }

    private static List<To> addresses(Preview preview) {
        return preview.to().stream()
                .map(one -> To.email(one.email(), one.language().tag(), 0).knownAs(one.id()))
                .toList();
    }
}
