package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The telephone script of practice B.7, text 20. */
class VoiceTests {
    private static final Texts NOW = Texts.of("новые файлы не сохраняются", "new files are not being saved");
    private static final Texts BEFORE = Texts.of("новые файлы не сохранялись", "new files were not being saved");
    private static final Instant STARTED = Instant.parse("2026-03-12T13:05:00Z");
    private static final Instant NEXT = Instant.parse("2026-03-12T14:10:00Z");

    @Test
    void scriptWhenTheCauseIsKnownReadsAsThePracticeSays() {
        var script =
                voice(Stage.IDENTIFIED, Texts.of("возвращаем прежнюю версию", "putting the previous version back"));

        assertThat(plain(script, Language.RU))
                .isEqualTo("Да, мы знаем: с 16 часов 5 минут по московскому времени новые файлы не сохраняются. Сейчас"
                        + " причина уже известна, возвращаем прежнюю версию. Следующее сообщение — до 17 часов 10 минут."
                        + " Что у вас сейчас не работает?");
        assertThat(plain(script, Language.EN))
                .isEqualTo(
                        "Yes, we know: new files are not being saved. It began at 4:05 p.m. Moscow time. Now the cause"
                                + " is known and we are putting the previous version back. Next message by 5:10 p.m. What is not"
                                + " working for you?");
    }

    @Test
    void scriptWhenItIsOverSaysUntilWhen() {
        var over = new Voice(
                        NOW, BEFORE, STARTED, Stage.RESOLVED, Optional.empty(), Optional.of(NEXT), Optional.empty())
                .script(Samples.MOSCOW);

        assertThat(plain(over, Language.RU)).contains("до 17 часов 10 минут", "не сохранялись", "снова работает");
        assertThat(plain(over, Language.EN)).contains("was over at 5:10 p.m. The service");
    }

    @Test
    void scriptWhenTheActionIsLongLeavesItOutRatherThanBeLong() {
        var endless =
                "переносим разделы с файлами на другие серверы, потом проверяем каждый из них и только затем включаем"
                        + " загрузку по очереди во всех зонах";
        var script = voice(Stage.IDENTIFIED, Texts.of(endless, endless));

        assertThat(script.byLanguage().values())
                .allSatisfy(said -> assertThat(Voice.words(said)).isLessThanOrEqualTo(Voice.MOST_WORDS));
        assertThat(plain(script, Language.RU)).contains("причина уже известна.").doesNotContain("переносим");
    }

    private static Texts voice(Stage stage, Texts action) {
        return new Voice(NOW, BEFORE, STARTED, stage, Optional.of(action), Optional.empty(), Optional.of(NEXT))
                .script(Samples.MOSCOW);
    }

    private static String plain(Texts script, Language language) {
        return script.in(language).replace('\u00a0', ' ');
    }
}
