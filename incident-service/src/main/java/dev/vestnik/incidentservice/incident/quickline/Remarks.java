package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Recovery.Resolved;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is worth knowing about a line before it is entered; the fewer, the better. */
final class Remarks {
    /** Of a line that its writer made public. */
    static final Texts SHOWN_LATER = Texts.of(
            "На странице появится, когда будут тексты на обоих языках.",
            "Shown on the page once it has texts in both languages.");

    private static final Pattern LETTER_SENT =
            Pattern.compile("(?:письм|уведомлени|рассылк|сообщение клиентам)\\p{L}* (?:\\p{L}+ )?(?:отправ|уш)"
                    + "|отправил[иа]? (?:\\p{L}+ )?(?:письм|рассылк|уведомлени)"
                    + "|(?:notice|letter|mail|e-mail|email)s? (?:was |were )?sent"
                    + "|sent (?:the |a )?(?:notice|letter|mail|e-mail|email)");

    private Remarks() {}

    static List<Texts> of(Line line, Heard heard, TypedTime typed) {
        var remarks = new ArrayList<Texts>();
        if (typed instanceof TypedTime.None && NamedMoment.isIn(heard.plain()) && !(line.fact() instanceof Promise)) {
            remarks.add(
                    Texts.of(
                            "Время внутри текста не учтено: запись встанет на сейчас. Время события пишется первым.",
                            "The time inside the text is not used: the entry stands at now. The time of the event goes first."));
        }
        if (line.fact() instanceof Resolved(var _, var data) && data == DataSafety.UNKNOWN) {
            remarks.add(Texts.of(
                    "Целы ли данные, не сказано: отмечено «пока не знаем».",
                    "Whether data is safe is not said: taken as “not known yet”."));
        }
        if (LETTER_SENT.matcher(heard.plain()).find()) {
            remarks.add(Texts.of(
                    "Отправку писем Вестник записывает сам.", "Vestnik records the sending of letters itself."));
        }
        return remarks;
    }
}
