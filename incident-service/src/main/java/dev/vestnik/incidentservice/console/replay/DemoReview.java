package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.postmortem.CustomerText;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.DraftAction;
import dev.vestnik.incidentservice.postmortem.Factor;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The review of the built-in incident as its people would write it, for colleagues in the language of who plays it. */
final class DemoReview {

    private DemoReview() {}

    static Draft in(Language language, LocalDate due) {
        return new Draft(
                Texts.none(),
                Texts.of(
                        "Обновление балансировщика закрыло порт загрузки, и новые файлы не сохранялись.",
                        "An update of the load balancer closed the upload port, and new files were not saved."),
                customers(),
                said(language, "Файлы идут через балансировщик.", "Files pass through the load balancer."),
                factors(language),
                List.of(said(language, "Первое письмо ушло быстро.", "The first letter went out quickly.")),
                List.of(said(language, "Выкладка не проверяет порт.", "The release does not check the port.")),
                List.of(said(language, "Прежняя версия была под рукой.", "The previous version was at hand.")),
                List.of(action(language, due)));
    }

    private static CustomerText customers() {
        return new CustomerText(
                Texts.of(
                        "Новые файлы в зоне ru-1 не сохранялись. Файлы, загруженные раньше, целы.",
                        "New files in zone ru-1 were not saved. Files uploaded before are safe."),
                Texts.of(
                        "Обновление балансировщика закрыло порт, через который загружаются файлы.",
                        "An update of the load balancer closed the port through which files are uploaded."),
                Texts.of(
                        "Выкладка будет проверять этот порт, прежде чем дойдёт до всех узлов.",
                        "The release will check that port before it reaches all nodes."));
    }

    private static List<Factor> factors(Language language) {
        return List.of(
                new Factor(
                        Optional.of(Factor.Category.TOOLS),
                        said(
                                language,
                                "Выкладка не проверяет порт загрузки.",
                                "The release does not check the upload port."),
                        ""),
                new Factor(
                        Optional.of(Factor.Category.SYSTEM_DESIGN),
                        said(
                                language,
                                "Новая версия идёт сразу на все узлы зоны.",
                                "A new version reaches all nodes of a zone at once."),
                        ""));
    }

    private static DraftAction action(Language language, LocalDate due) {
        return new DraftAction(
                Optional.empty(),
                said(language, "Проверять порт загрузки при выкладке", "Check the upload port during a release"),
                Optional.of(DraftAction.Type.PREVENT),
                said(language, "Команда балансировщика", "Load balancer team"),
                Optional.of(due),
                Optional.of(DraftAction.Priority.P0),
                said(language, "Выкладка с закрытым портом останавливается", "A release with a closed port stops"),
                Texts.of("Проверка порта при каждой выкладке", "A check of the port at every release"));
    }

    private static String said(Language language, String ru, String en) {
        return Language.RU.equals(language) ? ru : en;
    }
}
