package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.templates.Texts;

/** Whose step it is (practice/6 §F.2); a role in the work, not a permission. */
public enum StepRole {
    INCIDENT_MANAGER("менеджер инцидента", "incident manager"),
    DEPUTY("заместитель менеджера", "deputy"),
    COMMUNICATIONS_LEAD("ответственный за связь", "communications lead"),
    SCRIBE("секретарь", "scribe"),
    TECH_LEAD("технический руководитель", "tech lead"),
    SUPPORT_AGENT("поддержка", "support"),
    INTERNAL_LIAISON("связь внутри компании", "internal liaison"),
    APPROVER("согласующий", "approver"),
    POSTMORTEM_OWNER("автор разбора", "postmortem owner"),
    FACILITATOR("ведущий разбора", "facilitator"),
    QUALITY_CONTROLLER("контроль качества", "quality control"),
    HEAD_OF_SUPPORT("руководитель поддержки", "head of support"),
    ADMIN("администратор", "administrator");

    private final Texts label;

    StepRole(String ru, String en) {
        this.label = Texts.of(ru, en);
    }

    /**
     * Whether they may tick its steps. Whoever writes the timeline may tick any: in a small incident one person has several roles, and the scribe writes for
     * all (F.2). Approver, facilitator and quality controller write no timeline; that a step was done is for whoever did it to say, so they tick those of
     * their own role and no others (F.3).
     */
    public boolean isTickedBy(Actor by) {
        return by.may(Permission.APPEND)
                || by.may(Permission.TICK_STEPS) && by.role().name().equals(name());
    }

    /** As it stands in the files and on the screens. */
    public Texts label() {
        return label;
    }
}
