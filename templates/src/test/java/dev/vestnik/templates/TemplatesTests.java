package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {
    private static final Templates TEMPLATES = new Templates();
    private static final Reader MUSCOVITE = new Reader(Language.RU, Samples.MOSCOW);
    private static final Reader ELSEWHERE = new Reader(Language.EN, Samples.UTC);

    @Test
    void renderWhenSymptomIsGenericSaysNothingTwice() {
        var generic = Samples.first(Symptoms.generic(Effect.DOWN));
        assertThat(body(generic, MUSCOVITE)).contains("сервис «Загрузка файлов» не работает. Мы знаем");
        assertThat(body(generic, ELSEWHERE)).contains("File upload has not been working. We know");
    }

    @Test
    void renderWhenWordsHoldMarkupEscapesItInHtmlAlone() {
        var letter = withComponent(Texts.of("<b>\"Сеть\" & ${7*7}</b>", "<script>alert(1)</script>"));
        var rendered = TEMPLATES.render(letter, ELSEWHERE);
        assertThat(rendered.text()).contains("<script>alert(1)</script>");
        assertThat(rendered.html()).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(TEMPLATES.render(letter, MUSCOVITE).text()).contains("«<b>\"Сеть\" & ${7*7}</b>»");
    }

    @Test
    void renderWhenNameHasLineBreaksKeepsTheSubjectOnOneLine() {
        var letter = withComponent(Texts.of("Сеть\r\nBcc: a@b.example", "Network\r\nBcc: a@b.example"));
        assertThat(TEMPLATES.render(letter, ELSEWHERE).subject())
                .isEqualTo("Incident: Network Bcc: a@b.example, 12 March [INC-2026-0042]");
    }

    @Test
    void renderWhenThereIsATimelineBreaksItsLinesInHtmlAlone() {
        var rendered = TEMPLATES.render(Samples.followUp(), MUSCOVITE);
        assertThat(plain(rendered.html()))
                .contains("Хронология, МСК:<br> 16:00 — мониторинг заметил ошибки;<br> 16:02 — дежурный");
        assertThat(rendered.text()).doesNotContain(Paragraph.LINE);
        assertThat(TEMPLATES.publicText(Samples.followUp(), Language.RU).paragraphs())
                .noneMatch(text -> text.contains(Paragraph.LINE));
    }

    @Test
    void renderWhenDrillMarksTheSubject() {
        var drill = First.of(
                Samples.FRAME.asDrill(),
                Samples.first().failure(),
                Samples.first().next());
        assertThat(TEMPLATES.render(drill, MUSCOVITE).subject())
                .isEqualTo("[УЧЕНИЯ] Сбой: Загрузка файлов, 12 марта [INC-2026-0042]");
        assertThat(TEMPLATES.render(drill, ELSEWHERE).subject())
                .isEqualTo("[DRILL] Incident: File upload, 12 March [INC-2026-0042]");
    }

    @Test
    void renderWhenLettersOfOneIncidentDifferKeepsTheSubjectByteForByte() {
        assertThat(Samples.all().stream()
                        .filter(sample -> !(sample.letter() instanceof InternalNote))
                        .map(sample ->
                                TEMPLATES.render(sample.letter(), ELSEWHERE).subject()))
                .hasSizeGreaterThan(10)
                .containsOnly("Incident: File upload, 12 March [INC-2026-0042]");
        assertThat(TEMPLATES.render(Samples.internalNote(), ELSEWHERE).subject())
                .isEqualTo("[INTERNAL] Incident: File upload, 12 March [INC-2026-0042]");
    }

    @Test
    void renderWhenReaderMayLeaveNamesBothWaysAndWhatLeavingStops() {
        var frame = Samples.FRAME
                .because(Why.SUBSCRIBED)
                .withLeave(new Leave("https://status.example/l/1", "https://status.example/l/2"));
        var text = plain(TEMPLATES
                .render(
                        First.of(
                                frame,
                                Samples.first().failure(),
                                Samples.first().next()),
                        ELSEWHERE)
                .text());
        assertThat(text)
                .contains("You received this because you subscribed to news about File upload. Stop news about this"
                        + " incident: https://status.example/l/1; stop incident messages altogether:"
                        + " https://status.example/l/2. We will still write to the contract contact");
    }

    @Test
    void renderWhenReplyGoesElsewhereSaysWhere() {
        assertThat(footerFor(Reply.HERE)).contains("If you have a question, reply here: a person");
        assertThat(footerFor(new Reply.Write("https://help.example")))
                .contains("If you have a question, write to us (https://help.example): a person");
    }

    @ParameterizedTest
    @MethodSource("whys")
    void renderWhenReaderAsksWhyTheFooterAnswers(Why why) {
        var first = Samples.first();
        var letter = First.of(Samples.FRAME.because(why), first.failure(), first.next());
        assertThat(TEMPLATES.render(letter, MUSCOVITE).text()).contains("потому что в");
        assertThat(TEMPLATES.render(letter, ELSEWHERE).text()).contains("because you");
    }

    static Stream<Why> whys() {
        return Stream.of(Why.values());
    }

    @Test
    void renderWhenSymptomIsGenericApologisesForTheWholeService() {
        var resolved = resolvedWith(Symptoms.generic(Effect.DOWN));
        assertThat(body(resolved, MUSCOVITE)).contains("вы не могли пользоваться сервисом «Загрузка файлов».");
        assertThat(body(resolvedWith(Symptoms.generic(Effect.SLOW)), ELSEWHERE))
                .contains("you could not use File upload normally.");
    }

    @Test
    void renderWhenFollowUpIsBareLeavesItsSentencesOut() {
        var full = Samples.followUp();
        var bare = new FollowUp(
                full.frame(),
                full.damage(),
                full.dataSafety(),
                List.of(),
                full.cause(),
                Changes.done(Texts.of("вернули прежнюю версию", "put the previous version back")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Texts.of("Помогли ли наши сообщения?", "Did our messages help?")),
                Optional.empty());
        assertThat(body(bare, ELSEWHERE))
                .contains("we have already put the previous version back. We are sorry")
                .endsWith("save new files. Did our messages help?")
                .doesNotContain("Timeline", "detailed", "review");
    }

    @Test
    void renderWhenALanguageIsMissingNamesIt() {
        var letter = withComponent(Texts.of("Сеть", " "));
        assertThatThrownBy(() -> TEMPLATES.render(letter, ELSEWHERE)).hasMessageContaining("No text in language 'en'");
    }

    @Test
    void renderWhenTypedTextNamesTheComponentFillsIt() {
        var first = Samples.first();
        var failure = new Failure(
                Samples.UPLOADS,
                first.failure().startedAt(),
                Optional.of(Texts.of("все, у кого есть «${component}»", "everybody who has ${component}")));
        assertThat(body(First.of(Samples.FRAME, failure, first.next()), ELSEWHERE))
                .contains("Who is affected: everybody who has File upload.");
    }

    @Test
    void publicTextWhenFirstHasNoGreetingAndOnlyTheCompanysZone() {
        var text = TEMPLATES.publicText(Samples.first(), Language.EN);
        assertThat(text.stage()).isEqualTo("Investigating");
        assertThat(text.paragraphs().stream().map(TemplatesTests::plain))
                .containsExactly(
                        "Since 16:05 MSK on 12 March, File upload has not been working: new files are not being saved. We"
                                + " know about it and are investigating. The cause is not known yet.",
                        "Who is affected: we are still finding out.",
                        "Next message by 16:40 MSK, with or without news.");
    }

    @Test
    void publicTextWhenFollowUpKeepsPersonalLinksAway() {
        var text = TEMPLATES.publicText(Samples.followUp(), Language.RU);
        assertThat(String.join(" ", text.paragraphs()))
                .startsWith("Что было")
                .doesNotContain("https://", "Здравствуйте");
    }

    @Test
    void publicTextWhenThePromiseWasForThePageDoesNotPointToItself() {
        var text = TEMPLATES.publicText(Samples.firstComeBack(), Language.EN);
        assertThat(plain(text.paragraphs().getLast())).isEqualTo("Next message by 17:10 MSK, with or without news.");
    }

    @Test
    void renderWhenManyThreadsAskGivesEachTheSame() {
        var expected = TEMPLATES.render(Samples.followUp(), MUSCOVITE);
        assertThat(IntStream.range(0, 400).parallel().mapToObj(each -> TEMPLATES.render(Samples.followUp(), MUSCOVITE)))
                .hasSize(400)
                .containsOnly(expected);
    }

    private static String footerFor(Reply reply) {
        var first = Samples.first();
        var letter = First.of(Samples.FRAME.replyBy(reply), first.failure(), first.next());
        return plain(TEMPLATES.render(letter, ELSEWHERE).text());
    }

    private static Resolved resolvedWith(Symptom symptom) {
        var sample = Samples.resolved();
        var damage = new Damage(symptom, sample.damage().period(), Optional.empty(), Optional.empty());
        return new Resolved(sample.frame(), damage, DataSafety.SAFE, Optional.empty(), sample.followUpBy());
    }

    private static First withComponent(Texts component) {
        var frame = Frame.of("INC-2026-0042", component, Samples.FRAME.date(), Samples.MOSCOW, Samples.FRAME.status());
        return First.of(frame, Samples.first().failure(), Samples.first().next());
    }

    /** The letter without its footer, as one line with plain spaces. */
    private static String body(Letter letter, Reader reader) {
        var text = TEMPLATES.render(letter, reader).text();
        return plain(text.substring(0, text.indexOf("———"))).strip();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
