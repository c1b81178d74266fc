package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.HandOver.State;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** When a role may be offered, and who may answer how (practice/6 §F.4); every refusal names its rule. Pure. */
final class HandOverRules {

    private static final int LONGEST = 2_000;

    /** How long who holds a role may answer somebody who offers it to himself. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    private HandOverRules() {}

    /** The offer of a role to somebody who has it not yet, as of now. */
    static HandOver offer(Actor by, Timeline timeline, DutyRole role, UUID to, String next, Instant now) {
        RoleRules.requireGoingOn(timeline);
        var holder = Holders.of(timeline).of(role).map(Holding::person);
        if (holder.filter(to::equals).isPresent()) {
            throw Problem.conflict(
                    "to", "has-it", "Эта роль уже у этого человека.", "This person has that role already.");
        }
        requireShort("next", next);
        return new HandOver(
                UUID.randomUUID(),
                timeline.of().id(),
                role,
                holder,
                to,
                by.id(),
                next,
                now.truncatedTo(ChronoUnit.MICROS),
                State.OFFERED,
                Optional.empty(),
                "");
    }

    static void requireShort(String field, String words) {
        if (words.length() > LONGEST) {
            throw Problem.invalid(field, "max-length", "Не длиннее 2 000 знаков.", "At most 2,000 characters.");
        }
    }

    static void requireOpen(HandOver offer) {
        if (!offer.isOpen()) {
            throw Problem.conflict(
                    "state", "ended", "На это предложение уже ответили.", "This offer has been answered already.");
        }
    }

    static void requireReceiver(Actor by, HandOver offer) {
        if (!by.id().equals(offer.to().toString())) {
            throw Problem.forbidden(
                    "Ответить может только тот, кому передают роль.", "Only whom the role is offered to can answer.");
        }
    }

    static void requireGiver(Actor by, HandOver offer) {
        var holds =
                offer.from().filter(person -> person.toString().equals(by.id())).isPresent();
        if (!holds && !offer.offeredBy().equals(by.id()) && !by.may(Permission.ADMINISTER)) {
            throw Problem.forbidden(
                    "Отозвать передачу может тот, кто её предложил или держит роль.",
                    "Whoever offered the hand-over or holds the role can withdraw it.");
        }
    }

    /** Who offers a held role to himself waits for its holder first. */
    static void requireAnswered(HandOver offer, Instant now) {
        var toHimself =
                offer.offeredBy().equals(offer.to().toString()) && offer.from().isPresent();
        if (toHimself && now.isBefore(offer.offeredAt().plus(ANSWER_WITHIN))) {
            throw Problem.conflict(
                    "to",
                    "wait-for-holder",
                    "Подождите ответа того, кто ведёт: подтвердить самому можно через 10 минут после предложения.",
                    "Wait for whoever holds it: you can confirm by yourself 10 minutes after you proposed it.");
        }
    }

    /** What the timeline is told of a confirmed one, unless the role moved or the case ended meanwhile. */
    static Line confirmed(Timeline timeline, HandOver offer, Instant now) {
        RoleRules.requireGoingOn(timeline);
        requireSameHolder(timeline, offer);
        RoleRules.requireOneOfTwo(timeline, offer.role(), offer.to());
        return RoleLine.handedOver(timeline, offer, now);
    }

    /** Nobody else took the role meanwhile. */
    private static void requireSameHolder(Timeline timeline, HandOver offer) {
        var holder = Holders.of(timeline).of(offer.role()).map(Holding::person);
        if (!holder.equals(offer.from())) {
            throw Problem.conflict(
                    "role",
                    "moved-meanwhile",
                    "Пока вы решали, роль перешла к другому. Обновите экран.",
                    "While you decided, the role moved to somebody else. Reload the screen.");
        }
    }
}
