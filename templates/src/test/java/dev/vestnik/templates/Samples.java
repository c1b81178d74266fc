package dev.vestnik.templates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The examples of practice B.7 as letters. */
final class Samples {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final ZoneId UTC = ZoneId.of("UTC");
    static final ZoneId YEKATERINBURG = ZoneId.of("Asia/Yekaterinburg");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Texts COMPONENT = Texts.of("Загрузка файлов", "File upload");
    static final Texts NOT_SAVED = Texts.of("новые файлы не сохраняются", "new files are not being saved");
    static final Symptom UPLOADS = new Symptom(
            "uploads",
            NOT_SAVED,
            Texts.of("новые файлы не сохранялись", "new files were not being saved"),
            Effect.DOWN,
            false);
    static final Frame FRAME = Frame.of(
            "INC-2026-0042",
            COMPONENT,
            LocalDate.of(2026, 3, 12),
            MOSCOW,
            new Link("https://status.example", "/i/INC-2026-0042"));

    private static final Instant NEXT_DAY = Instant.parse("2026-03-13T14:30:00Z");

    private Samples() {}

    /** An instant of 12 March 2026 by its clock in UTC. */
    static Instant utc(String clock) {
        return Instant.parse("2026-03-12T" + clock + ":00Z");
    }

    static First first() {
        return First.of(FRAME, failure(Optional.empty()), NextWord.byLetter(utc("13:40")));
    }

    static First first(Symptom symptom) {
        var failure = new Failure(symptom, Moment.exactly(utc("13:05")), Optional.empty());
        return First.of(FRAME, failure, NextWord.byLetter(utc("13:40")));
    }

    static First firstComeBack() {
        return new First(
                FRAME,
                new Failure(UPLOADS, Moment.about(utc("13:05")), Optional.of(customers())),
                Optional.of(DataSafety.UNKNOWN),
                Optional.of(Texts.of("загружать файлы через API", "upload files through the API")),
                NextWord.onPage(utc("14:10")),
                Optional.of(Instant.parse("2026-03-11T20:50:00Z")));
    }

    static Identified identified() {
        return new Identified(
                FRAME,
                failure(Optional.of(customers())),
                Texts.of(
                        "обновление балансировщика закрыло порт загрузки",
                        "an update of the load balancer closed the upload port"),
                Texts.of("возвращаем прежнюю версию", "putting the previous version back"),
                Optional.of(utc("14:00")),
                DataSafety.SAFE,
                Optional.of(Texts.of("загружать файлы через API", "upload files through the API")),
                NextWord.byLetter(utc("14:10")),
                Optional.empty());
    }

    static Resolved resolved() {
        var damage = new Damage(
                UPLOADS,
                Period.of(utc("13:05"), utc("14:26")),
                Optional.of(customers()),
                Optional.of(Texts.of("сохранять новые файлы", "save new files")));
        return new Resolved(
                FRAME,
                damage,
                new DataSafety.Lost(Texts.of("файлы, загруженные во время сбоя", "files uploaded during the incident")),
                Optional.of(Texts.of(
                        "заново загрузить файлы, отправленные во время сбоя",
                        "upload again the files sent during the incident")),
                Instant.parse("2026-03-13T14:30:00Z"));
    }

    static FollowUp followUp() {
        return new FollowUp(
                FRAME,
                new Damage(
                        new Symptom(
                                "uploads",
                                NOT_SAVED,
                                Texts.of("38 % загрузок завершались ошибкой", "38% of uploads ended with an error"),
                                Effect.DOWN,
                                false),
                        Period.of(utc("13:00"), utc("13:05")),
                        Optional.of(Texts.of("22 клиента", "22 customers")),
                        Optional.of(Texts.of("сохранять новые файлы", "save new files"))),
                DataSafety.SAFE,
                timeline(),
                Texts.of(
                        "ошибочную настройку применили сразу во всех зонах",
                        "a faulty setting was applied in all zones at once"),
                new Changes(
                        Optional.of(Texts.of(
                                "включили поэтапную раскатку таких настроек",
                                "made such settings roll out step by step")),
                        Optional.of(new Changes.Planned(
                                Texts.of("добавим проверку перед раскаткой", "add a check before each rollout"),
                                LocalDate.of(2026, 3, 26)))),
                Optional.of(new Link("https://status.example", "/d/7Kq2")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static NotForYou notForYou() {
        return new NotForYou(
                FRAME,
                Texts.of("файлы больше 100 МБ не загружаются", "files over 100 MB do not upload"),
                Texts.of("переносим ваши разделы на другие серверы", "moving your partitions to other servers"),
                NextWord.byLetter(utc("15:10")));
    }

    static Compensation compensation(Credit credit) {
        return new Compensation(FRAME, resolved().damage(), Optional.of(credit));
    }

    /** By contract or as goodwill or both; both as the practice has them. */
    static Credit credit(boolean contract, boolean goodwill) {
        var byContract = new Award(
                Texts.of("плата снижается на 1 200 ₽", "your fee is reduced by RUB 1,200"),
                Optional.of("4.2"),
                LocalDate.of(2026, 4, 1),
                Optional.of(Texts.of(
                        "22 минуты из 44 640 минут марта — доступность 99,951 %; это ниже 99,96 % и не ниже 99,00 %,"
                                + " поэтому ставка 10 %; 10 % от 12 000 ₽ — 1 200 ₽",
                        "22 of the 44,640 minutes of March make an availability of 99.951%; this is below 99.96% and"
                                + " not below 99.00%, so the rate is 10%; 10% of RUB 12,000 is RUB 1,200")));
        var beyond = new Award(
                Texts.of("начисляем 1 000 ₽ на баланс", "adding RUB 1,000 to your balance"),
                Optional.empty(),
                LocalDate.of(2026, 3, 16),
                Optional.empty());
        return new Credit(
                Duration.ofMinutes(22),
                Optional.of(byContract).filter(given -> contract),
                Optional.of(beyond).filter(given -> goodwill));
    }

    private static Credit apology() {
        return new Credit(
                Duration.ofMinutes(5), Optional.empty(), credit(false, true).goodwill());
    }

    static ReviewPublished reviewPublished() {
        var summary = followUp();
        return new ReviewPublished(
                FRAME,
                new Link("https://status.example", "/i/INC-2026-0042/postmortem"),
                summary.damage(),
                summary.dataSafety(),
                summary.cause(),
                summary.changes());
    }

    static InternalNote internalNote() {
        return new InternalNote(
                FRAME,
                "SEV1",
                failure(Optional.of(customers())),
                Optional.empty(),
                Optional.of(new InternalNote.LastWord(
                        Texts.of("Причина найдена", "Cause found"), utc("13:25"), Optional.of(utc("14:10")))),
                Texts.of("менеджер инцидента", "incident manager"),
                Texts.of("не обещать клиентам сроков от себя", "promise customers no time of your own"));
    }

    static InternalNote internalNoteOver() {
        return new InternalNote(
                FRAME,
                "SEV2",
                new Failure(Symptoms.generic(Effect.SLOW), Moment.about(utc("13:05")), Optional.empty()),
                Optional.of(utc("13:40")),
                Optional.empty(),
                Texts.of("пока никто", "nobody yet"),
                Texts.of("быть в курсе", "be aware of it"));
    }

    static TicketReply ticketReply(Stage stage, boolean first, Optional<String> name, Optional<Instant> next) {
        return new TicketReply(
                FRAME.because(Why.WROTE_TO_US).replyBy(Reply.HERE),
                name,
                first,
                UPLOADS,
                Moment.exactly(utc("13:05")),
                stage,
                Optional.of(identified().action()),
                next);
    }

    /** Every letter that the golden files know, under its file's name. */
    static List<Sample> all() {
        return List.of(
                new Sample("first", first()),
                new Sample("first-generic", first(Symptoms.generic(Effect.SLOW))),
                new Sample("first-come-back", firstComeBack()),
                new Sample("identified", identified()),
                new Sample("resolved", resolved()),
                new Sample("not-for-you", notForYou()),
                new Sample("follow-up", followUp()),
                new Sample("follow-up-credit", followUp().with(apology())),
                new Sample("compensation-contract", compensation(credit(true, false))),
                new Sample("compensation-goodwill", compensation(credit(false, true))),
                new Sample("compensation-both", compensation(credit(true, true))),
                new Sample("review-published", reviewPublished()),
                new Sample("internal-note", internalNote()),
                new Sample("internal-note-over", internalNoteOver()),
                new Sample(
                        "ticket-reply-first",
                        ticketReply(Stage.INVESTIGATING, true, Optional.of("Мария"), Optional.of(utc("13:40")))),
                new Sample(
                        "ticket-reply-identified",
                        ticketReply(Stage.IDENTIFIED, false, Optional.empty(), Optional.of(utc("14:10")))),
                new Sample(
                        "ticket-reply-resolved",
                        ticketReply(Stage.RESOLVED, false, Optional.of("Мария"), Optional.of(NEXT_DAY))),
                new Sample(
                        "ticket-reply-last", ticketReply(Stage.RESOLVED, false, Optional.empty(), Optional.empty())));
    }

    record Sample(String name, Letter letter) {}

    static Texts customers() {
        return Texts.of("22 клиента в зоне ru-1", "22 customers in zone ru-1");
    }

    private static Failure failure(Optional<Texts> scope) {
        return new Failure(UPLOADS, Moment.exactly(utc("13:05")), scope);
    }

    private static List<TimelineLine> timeline() {
        return List.of(
                new TimelineLine(utc("13:00"), Texts.of("мониторинг заметил ошибки", "monitoring saw errors")),
                new TimelineLine(
                        utc("13:02"),
                        Texts.of("дежурный инженер начал разбираться", "the engineer on duty began to look into it")),
                new TimelineLine(
                        utc("13:05"),
                        Texts.of(
                                "ошибочную настройку отключили, загрузки снова работают",
                                "the faulty setting was switched off, uploads work again")));
    }
}
