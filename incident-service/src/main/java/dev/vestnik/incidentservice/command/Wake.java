package dev.vestnik.incidentservice.command;

import dev.vestnik.templates.Texts;

/** Why somebody must be woken; the names are part of what a pager keeps apart. */
public enum Wake {
    PROMISE("обещание клиентам просрочено", "the promise to customers is overdue"),
    LONG_TURN(
            "инцидент ведут больше двух с половиной часов, пора передать",
            "led for over two and a half hours, time to hand over"),
    CHECK_BACK("никто не спросил, что вышло из действия", "nobody asked what came of an action"),
    STAKEHOLDERS("внутри компании не все предупреждены", "not everybody inside has been told");

    private final Texts words;

    Wake(String ru, String en) {
        this.words = Texts.of(ru, en);
    }

    public Texts words() {
        return words;
    }
}
