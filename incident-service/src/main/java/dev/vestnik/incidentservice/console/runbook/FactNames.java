package dev.vestnik.incidentservice.console.runbook;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Labels;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads the names of facts and templates that stand in a runbook's file as people call them; any other code stays as it was written. */
final class FactNames {

    private static final Pattern NAME = Pattern.compile("<code>([A-Z_]+)(?: ([A-Z_]+))?</code>");
    private static final Pattern TEMPLATE = Pattern.compile("<code>([a-z][a-z-]*)</code>");

    private FactNames() {}

    /** The page of a runbook, «Письмо отправлено «Первое сообщение»» for {@code NOTICE_SENT FIRST}. */
    static String inWords(String html, Visit visit) {
        var facts = NAME.matcher(html).replaceAll(found -> Matcher.quoteReplacement(words(found, visit)));
        return TEMPLATE.matcher(facts).replaceAll(found -> Matcher.quoteReplacement(template(found, visit)));
    }

    private static String template(MatchResult found, Visit visit) {
        return visit.words()
                .find("runbook.template." + found.group(1))
                .map(words -> emphasised(visit.say("quoted", words)))
                .orElseGet(found::group);
    }

    private static String emphasised(String words) {
        return "<em>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</em>";
    }

    private static String words(MatchResult found, Visit visit) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.name().equals(found.group(1)))
                .findFirst()
                .map(kind -> visit.text(kind.label()) + of(Optional.ofNullable(found.group(2)), visit))
                .map(FactNames::emphasised)
                .orElseGet(found::group);
    }

    private static String of(Optional<String> name, Visit visit) {
        var letter = name.flatMap(NoticeKind::named).map(kind -> Labels.noticeKind(kind.name()));
        return letter.or(() -> name.flatMap(DutyRole::named).map(DutyRole::label))
                .map(words -> " " + visit.say("quoted", visit.text(words)))
                .orElse("");
    }
}
