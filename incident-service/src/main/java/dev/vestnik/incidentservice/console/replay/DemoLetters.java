package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.notice.Fields;
import dev.vestnik.incidentservice.notice.FirstFields;
import dev.vestnik.incidentservice.notice.FollowUpFields;
import dev.vestnik.incidentservice.notice.IdentifiedFields;
import dev.vestnik.incidentservice.notice.ResolvedFields;
import dev.vestnik.incidentservice.notice.Safety;
import dev.vestnik.templates.Texts;
import java.util.Optional;

/** What a person would type into the letters of the built-in incident; all else is filled from its timeline. */
final class DemoLetters {

    private static final Texts CAUSE = Texts.of(
            "обновление балансировщика закрыло порт загрузки", "an update of the load balancer closed the upload port");
    private static final Texts ACTION = Texts.of("возвращаем прежнюю версию", "putting the previous version back");
    private static final Texts DONE = Texts.of("вернули прежнюю версию", "put the previous version back");
    private static final Texts LOST = Texts.of("сохранять новые файлы", "save new files");

    private DemoLetters() {}

    static Fields typed(Fields fields) {
        var safe = Optional.of(new Safety(DataSafety.SAFE, Optional.empty()));
        return switch (fields) {
            case FirstFields first -> first;
            case IdentifiedFields it ->
                new IdentifiedFields(
                        it.failing(),
                        Optional.of(CAUSE),
                        Optional.of(ACTION),
                        it.eta(),
                        safe,
                        it.workaround(),
                        it.nextUpdateBy());
            case ResolvedFields it ->
                new ResolvedFields(
                        it.failing(), it.restoredAt(), safe, it.customerAction(), Optional.of(LOST), it.followUpBy());
            case FollowUpFields it ->
                new FollowUpFields(
                        it.failing(),
                        it.restoredAt(),
                        safe,
                        it.timeline(),
                        Optional.of(CAUSE),
                        Optional.of(DONE),
                        it.planned(),
                        Optional.of(LOST),
                        it.postmortemBy());
        };
    }
}
