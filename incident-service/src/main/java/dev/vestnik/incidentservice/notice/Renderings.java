package dev.vestnik.incidentservice.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Templates;
import dev.vestnik.templates.Texts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Letters as words: for each reader, for the public, and as the hash of what was said. */
@Component
class Renderings {
    private final Templates templates = new Templates();

    /** What was said in public, and the subject it would have if it were the first of its case. */
    record Public(Texts subject, Texts heading, Texts body) {}

    Public publicly(Letter letter) {
        return new Public(
                texts(language -> templates.subject(letter.frame(), language)),
                texts(language -> templates.publicText(letter, language).stage()),
                texts(language -> String.join(
                        "\n\n", templates.publicText(letter, language).paragraphs())));
    }

    private static Texts texts(Function<Language, String> in) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> texts.put(language, in.apply(language)));
        return new Texts(texts);
    }

    /** The letter for those who share language and zone, under the frozen subject of its case (R-B32). */
    Body letter(Letter letter, Texts subject, Reader reader) {
        var rendered = templates.render(letter, reader);
        return new Body(variant(reader), subject.in(reader.language()), rendered.text(), rendered.html());
    }

    static String variant(Reader reader) {
        return reader.language().tag() + " " + reader.zone().getId();
    }

    /** SHA-256, in hex, over subject, heading and body in every language. */
    static String hash(Texts subject, Public said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var language : Languages.required()) {
                for (var texts : new Texts[] {subject, said.heading(), said.body()}) {
                    digest.update(texts.in(language).getBytes(UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
