package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.notice.CompensationFields;
import dev.vestnik.incidentservice.notice.Fields;
import dev.vestnik.incidentservice.notice.FirstFields;
import dev.vestnik.incidentservice.notice.FollowUpFields;
import dev.vestnik.incidentservice.notice.IdentifiedFields;
import dev.vestnik.incidentservice.notice.NotForYouFields;
import dev.vestnik.incidentservice.notice.PostmortemFields;
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

    private static final Texts STILL =
            Texts.of("новые файлы по-прежнему не сохраняются", "new files are still not being saved");
    private static final Texts HELPING =
            Texts.of("настраиваем ваш проект вручную", "setting your project right by hand");

    private static final Optional<Safety> SAFE = Optional.of(new Safety(DataSafety.SAFE, Optional.empty()));

    private DemoLetters() {}

    static Fields typed(Fields fields) {
        return switch (fields) {
            case FirstFields first -> first;
            case IdentifiedFields it -> identified(it);
            case ResolvedFields it ->
                new ResolvedFields(
                        it.failing(), it.restoredAt(), SAFE, it.customerAction(), Optional.of(LOST), it.followUpBy());
            case NotForYouFields it ->
                new NotForYouFields(it.failing(), Optional.of(STILL), Optional.of(HELPING), it.nextUpdateBy());
            case FollowUpFields it -> followUp(it);
            case CompensationFields it -> new CompensationFields(it.failing(), it.restoredAt(), Optional.of(LOST));
            case PostmortemFields it -> it;
        };
    }

    private static Fields identified(IdentifiedFields it) {
        return new IdentifiedFields(
                it.failing(),
                Optional.of(CAUSE),
                Optional.of(ACTION),
                it.eta(),
                SAFE,
                it.workaround(),
                it.nextUpdateBy());
    }

    private static Fields followUp(FollowUpFields it) {
        return new FollowUpFields(
                it.failing(),
                it.restoredAt(),
                SAFE,
                it.timeline(),
                Optional.of(CAUSE),
                Optional.of(DONE),
                it.planned(),
                Optional.of(LOST),
                it.postmortemBy());
    }
}
