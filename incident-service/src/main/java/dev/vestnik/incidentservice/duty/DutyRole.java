package dev.vestnik.incidentservice.duty;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody does while something is broken (practice/6 §F.2): a part played for hours, and not what an account may do for ever. */
public enum DutyRole {
    INCIDENT_MANAGER("Менеджер инцидента", "Incident manager", Permission.SEND_NOTICES),
    DEPUTY("Заместитель", "Deputy", Permission.SEND_NOTICES),
    COMMUNICATIONS_LEAD("Ответственный за связь", "Communications lead", Permission.SEND_NOTICES),
    TECH_LEAD("Технический руководитель", "Tech lead", Permission.APPEND),
    SCRIBE("Секретарь", "Scribe", Permission.APPEND),
    INTERNAL_LIAISON("Связь внутри компании", "Internal liaison", Permission.APPEND);

    private final Texts label;
    private final Permission needs;

    DutyRole(String ru, String en, Permission needs) {
        this.label = Texts.of(ru, en);
        this.needs = needs;
    }

    public Texts label() {
        return label;
    }

    /** What an account must be allowed to play it: who leads or speaks must be able to send. */
    public Permission needs() {
        return needs;
    }

    /** The role of that name, if there is one. */
    public static Optional<DutyRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The same, or an INVALID problem on that field that names all. */
    public static DutyRole required(String field, String name) {
        return named(name).orElseThrow(() -> {
            var all = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
            return Problem.invalid(field, "one-of", "Допустимые роли: " + all + ".", "Allowed roles: " + all + ".");
        });
    }

    /** Passes when that actor may play it; otherwise a FORBIDDEN problem. */
    public Actor requireFor(Actor actor) {
        return actor.require(needs);
    }
}
