package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters as whole texts: the examples of practice B.7, and golden files for readers in four zones. */
class GoldenLetterTests {
    private static final Templates TEMPLATES = new Templates();
    private static final Reader MUSCOVITE = new Reader(Language.RU, Samples.MOSCOW);
    private static final Reader ELSEWHERE = new Reader(Language.EN, Samples.UTC);

    @Test
    void renderWhenFirstInRussianReadsAsThePracticeSays() {
        assertThat(body(Samples.first(), MUSCOVITE))
                .isEqualTo(
                        "Разбираемся Здравствуйте! С 16:05 МСК 12 марта сервис «Загрузка файлов» не работает: новые файлы"
                                + " не сохраняются. Мы знаем о сбое и разбираемся. Причина пока неизвестна. Кого затронуло: пока"
                                + " уточняем. Следующее сообщение — не позднее 16:40 МСК, даже если новостей не будет.");
    }

    @Test
    void renderWhenFirstInEnglishShowsBothZonesOnce() {
        assertThat(body(Samples.first(), ELSEWHERE))
                .isEqualTo(
                        "Investigating Hello, since 13:05 UTC (16:05 MSK) on 12 March, File upload has not been working:"
                                + " new files are not being saved. We know about it and are investigating. The cause is not known"
                                + " yet. Who is affected: we are still finding out. Next message by 13:40 UTC, with or without"
                                + " news.");
    }

    @Test
    void renderWhenFollowUpInRussianReadsAsThePracticeSays() {
        assertThat(body(Samples.followUp(), MUSCOVITE))
                .isEqualTo(
                        "Итоги Здравствуйте! Что было с сервисом «Загрузка файлов»: с 16:00 до 16:05 МСК 12 марта (5 минут)"
                                + " 38 % загрузок завершались ошибкой. Кого затронуло: 22 клиента. Ваши данные целы. Хронология,"
                                + " МСК: 16:00 — мониторинг заметил ошибки; 16:02 — дежурный инженер начал разбираться; 16:05 —"
                                + " ошибочную настройку отключили, загрузки снова работают. Причина: ошибочную настройку применили"
                                + " сразу во всех зонах. Чтобы это не повторилось, мы уже включили поэтапную раскатку таких"
                                + " настроек; не позднее 26 марта добавим проверку перед раскаткой. Извините: в это время вы не"
                                + " могли сохранять новые файлы. Подробную хронологию можно запросить:"
                                + " https://status.example/ru/d/7Kq2.");
    }

    @Test
    void renderWhenFollowUpInEnglishReadsAsThePracticeSays() {
        assertThat(body(Samples.followUp(), ELSEWHERE))
                .isEqualTo(
                        "Summary Hello, this is what happened with File upload: from 13:00 to 13:05 UTC (16:00–16:05 MSK)"
                                + " on 12 March (5 minutes) 38% of uploads ended with an error. Who was affected: 22 customers."
                                + " Your data is safe. Timeline, UTC: 13:00 — monitoring saw errors; 13:02 — the engineer on duty"
                                + " began to look into it; 13:05 — the faulty setting was switched off, uploads work again. Cause:"
                                + " a faulty setting was applied in all zones at once. So that it does not happen again, we have"
                                + " already made such settings roll out step by step; by 26 March we will add a check before each"
                                + " rollout. We are sorry: during that time you could not save new files. You can ask for the"
                                + " detailed timeline here: https://status.example/en/d/7Kq2.");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void renderWhenComparedWithItsGoldenFileIsTheSame(Samples.Sample sample, Language language, ZoneId zone)
            throws IOException {
        var rendered = TEMPLATES.render(sample.letter(), new Reader(language, zone));
        var name = "%s.%s.%s".formatted(sample.name(), language, zone.getId().replace('/', '-'));
        assertGolden(name + ".txt", "Subject: " + rendered.subject() + "\n\n" + rendered.text());
        if (zone.equals(Samples.MOSCOW)) {
            assertGolden(name + ".html", rendered.html());
        }
    }

    static Stream<Arguments> goldens() {
        var zones = List.of(Samples.MOSCOW, Samples.YEKATERINBURG, Samples.UTC, Samples.BERLIN);
        return Samples.all().stream()
                .flatMap(sample -> Languages.required().stream()
                        .flatMap(language -> zones.stream().map(zone -> Arguments.of(sample, language, zone))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void renderWhenAnyPermittedLetterHasATemplateAndASample(Class<?> kind) {
        assertThat(Samples.all()).anyMatch(sample -> kind.isInstance(sample.letter()));
    }

    static Stream<Class<?>> kinds() {
        return Stream.of(Letter.class.getPermittedSubclasses());
    }

    /** The letter without its footer, as one line with plain spaces. */
    private static String body(Letter letter, Reader reader) {
        var text = TEMPLATES.render(letter, reader).text();
        return plain(text.substring(0, text.indexOf("———"))).strip();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private static void assertGolden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(Path.of("src/test/resources/golden"));
            Files.writeString(Path.of("src/test/resources/golden", name), actual);
        }
        try (var golden = TemplatesTests.class.getResourceAsStream("/golden/" + name)) {
            assertThat(golden).as("golden file %s", name).isNotNull();
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
