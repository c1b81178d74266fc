package dev.vestnik.templates;

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
                Optional.empty());
    }

    /** Every letter that the golden files know, under its file's name. */
    static List<Sample> all() {
        return List.of(
                new Sample("first", first()),
                new Sample("first-generic", first(Symptoms.generic(Effect.SLOW))),
                new Sample("first-come-back", firstComeBack()),
                new Sample("identified", identified()),
                new Sample("resolved", resolved()),
                new Sample("follow-up", followUp()));
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
