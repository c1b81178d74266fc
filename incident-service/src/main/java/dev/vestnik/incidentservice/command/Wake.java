package dev.vestnik.incidentservice.command;

import dev.vestnik.templates.Texts;
import java.util.List;

/**
 * Why somebody must be woken; rooms above have reasons of their own.
 *
 * @param name stable: by it the pager keeps the reasons of one case apart
 */
public record Wake(String name, Texts words) {

    static final Wake PROMISE = of("promise", "обещание клиентам просрочено", "the promise to customers is overdue");
    static final Wake LONG_TURN = of(
            "long_turn",
            "инцидент ведут больше двух с половиной часов, пора передать",
            "led for over two and a half hours, time to hand over");
    static final Wake CHECK_BACK =
            of("check_back", "никто не спросил, что вышло из действия", "nobody asked what came of an action");

    static final List<Wake> OF_THIS_ROOM = List.of(PROMISE, LONG_TURN, CHECK_BACK);

    private static Wake of(String name, String ru, String en) {
        return new Wake(name, Texts.of(ru, en));
    }
}
