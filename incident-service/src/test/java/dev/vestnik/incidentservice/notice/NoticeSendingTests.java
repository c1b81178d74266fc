package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.SmtpPeer.Letter;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class NoticeSendingTests extends NoticeTest {

    @Test
    void firstNeedsNothingTypedAndReachesEachOnceInTheirLanguageAndZone() {
        var broken = company.broken(4);

        var first = notices.first(MANAGER, broken.of().id()).block();
        notices.send(MANAGER, first.id(), ReadBack.of(4)).block();

        done(first);
        assertThat(text(broken, 0)).contains("Разбираемся", "новые файлы не сохраняются", "МСК");
        assertThat(text(broken, 1)).contains("Investigating", "new files are not being saved", "UTC");
        assertThat(text(broken, 2)).contains("по Екатеринбургу");
        assertThat(text(broken, 3)).contains("Berlin time");
        var link = "/i/" + broken.of().ref();
        assertThat(text(broken, 0)).contains("http://localhost:8081/ru" + link);
        assertThat(text(broken, 1)).contains("http://localhost:8081/en" + link);
        assertThat(said(broken, NoticeKind.FIRST)).singleElement().satisfies(sent -> {
            assertThat(sent.audience()).isEqualTo(Telling.Audience.MASS);
            assertThat(sent.recipients()).isEqualTo(4);
        });
    }

    @Test
    void sendWhenPressedTwiceAtOnceSendsOneLetterAndWritesOneEntry() {
        var broken = company.broken(8);
        var first = notices.first(MANAGER, broken.of().id()).block();

        Mono.zip(notices.send(MANAGER, first.id(), ReadBack.of(8)), notices.send(MANAGER, first.id(), ReadBack.of(8)))
                .block();

        done(first);
        assertThat(IntStream.range(0, 8))
                .allSatisfy(n -> assertThat(SMTP.lettersTo(broken.address(n))).hasSize(1));
        assertThat(said(broken, NoticeKind.FIRST)).hasSize(1);
    }

    @Test
    void sendWhenNobodyIsOnTheListTellsThePage() {
        var broken = company.broken(0);
        var first = notices.first(MANAGER, broken.of().id()).block();

        notices.send(MANAGER, first.id(), ReadBack.none()).block();

        assertThat(said(broken, NoticeKind.FIRST))
                .extracting(Telling.NoticeSent::audience)
                .containsExactly(Telling.Audience.PAGE);
        assertThat(notices.sent(broken.of().id()).blockFirst().heading())
                .isEqualTo(Texts.of("Разбираемся", "Investigating"));
    }

    @Test
    void sendWhenTheNameOfTheComponentHoldsALineBreakSmugglesNoHeader() {
        var broken = company.broken(1, Texts.of("Файлы <b>&Bcc: x@evil.example", "Files <b>&Bcc: x@evil.example"));
        var first = notices.first(MANAGER, broken.of().id()).block();

        notices.send(MANAGER, first.id(), ReadBack.none()).block();

        done(first);
        var letter = SMTP.lettersTo(broken.address(0)).getFirst();
        assertThat(letter.header("Bcc")).isEmpty();
        assertThat(html(letter)).contains("&lt;b&gt;").doesNotContain("<b>&Bcc");
    }

    @Test
    void sendWhenTwoThousandAreOnTheListArrivesInSeconds() {
        var broken = company.broken(2_000);
        var first = notices.first(MANAGER, broken.of().id()).block();

        notices.send(MANAGER, first.id(), ReadBack.of(2_000)).block(Duration.ofSeconds(10));

        await().atMost(Duration.ofSeconds(90))
                .until(() -> receipts.tally(first.id()).block().sent() == 2_000);
        assertThat(SMTP.letters().stream().map(Letter::to).filter(to -> to.contains(broken.run())))
                .hasSize(2_000)
                .doesNotHaveDuplicates();
    }
}
