package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.templates.Texts;
import java.util.Optional;

/** Puts general words where a scenario file says nothing and a letter cannot be without. */
final class DrillFields {

    private static final Texts CAUSE =
            Texts.of("сбой одного из внутренних сервисов", "a failure of an internal service");
    private static final Texts ACTION = Texts.of("восстанавливаем работу", "restoring the service");
    private static final Texts DONE = Texts.of("устранили причину сбоя", "removed the cause of the failure");
    private static final Texts LOST = Texts.of("пользоваться сервисом как обычно", "use the service as usual");

    private DrillFields() {}

    static Fields filled(Fields fields, Basis basis) {
        var data = fields.dataSafety()
                .or(() -> Optional.of(Safety.of(basis.state().dataSafety().orElse(DataSafety.UNKNOWN))));
        return switch (fields) {
            case FirstFields first -> first;
            case IdentifiedFields it -> identified(it, data);
            case ResolvedFields it -> resolved(it, data);
            case NotForYouFields it ->
                new NotForYouFields(it.failing(), it.stillBroken(), or(it.action(), ACTION), it.nextUpdateBy());
            case FollowUpFields it -> followUp(it, data);
            case CompensationFields it -> it;
            case PostmortemFields it ->
                new PostmortemFields(
                        it.failing(),
                        it.restoredAt(),
                        data,
                        or(it.cause(), CAUSE),
                        or(it.done(), DONE),
                        it.planned(),
                        or(it.lostAction(), LOST));
        };
    }

    private static Fields identified(IdentifiedFields it, Optional<Safety> data) {
        return new IdentifiedFields(
                it.failing(),
                or(it.cause(), CAUSE),
                or(it.action(), ACTION),
                it.eta(),
                data,
                it.workaround(),
                it.nextUpdateBy());
    }

    private static Fields resolved(ResolvedFields it, Optional<Safety> data) {
        return new ResolvedFields(
                it.failing(), it.restoredAt(), data, it.customerAction(), or(it.lostAction(), LOST), it.followUpBy());
    }

    private static Fields followUp(FollowUpFields it, Optional<Safety> data) {
        return new FollowUpFields(
                it.failing(),
                it.restoredAt(),
                data,
                it.timeline(),
                or(it.cause(), CAUSE),
                or(it.done(), DONE),
                it.planned(),
                or(it.lostAction(), LOST),
                it.postmortemBy());
    }

    private static Optional<Texts> or(Optional<Texts> given, Texts general) {
        return given.or(() -> Optional.of(general));
    }
}
