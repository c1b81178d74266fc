package dev.vestnik.templates;

import java.util.List;
import java.util.Locale;

/** Names of stages, severities and notice kinds in every language, as people read them. */
public final class Labels {
    private Labels() {}

    /** Label of a public stage; {@code stage} is its name: INVESTIGATING, IDENTIFIED … */
    public static Texts stage(String stage) {
        return Words.texts("stage." + key(stage));
    }

    /** «Критический», "Critical" for level 1, down to 4. */
    public static Texts severity(int level) {
        return Words.texts("severity." + level);
    }

    /** Name of a notice kind: FIRST, IDENTIFIED, RESOLVED, FOLLOW_UP … */
    public static Texts noticeKind(String kind) {
        return Words.texts("notice." + key(kind));
    }

    /** All stages, in the order an incident walks through them. */
    public static List<Stage> stages() {
        return List.of(Stage.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
