package dev.vestnik.incidentservice.embedded;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a letter's file: who, to whom, what, as plain text and as HTML. */
final class LetterReader {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern DRILL = Pattern.compile("\\[(?:УЧЕНИЕ|УЧЕНИЯ|DRILL)[^\\]]*]|\\bDRL-\\d{4}-\\d+");

    private LetterReader() {}

    /** The letter; empty when it was dropped for newer ones in the meantime, or is none. */
    static Optional<Letter> read(long id, Path file) {
        try (var stream = Files.newInputStream(file)) {
            var message = new MimeMessage(SESSION, stream);
            var received = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(letter(id, message, received));
        } catch (IOException | MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static Letter letter(long id, MimeMessage message, Instant received)
            throws MessagingException, IOException {
        var subject = message.getSubject() == null ? "" : message.getSubject();
        return new Letter(
                id,
                subject,
                addresses(message.getFrom()).findFirst().orElse(""),
                addresses(message.getRecipients(Message.RecipientType.TO)).toList(),
                received,
                part(message, "text/plain"),
                part(message, "text/html"),
                DRILL.matcher(subject).find());
    }

    private static Stream<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? Stream.empty()
                : List.of(addresses).stream()
                        .map(address ->
                                address instanceof InternetAddress mail ? mail.toUnicodeString() : address.toString());
    }

    /** The first part of that type, however deep. */
    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                var found = part(parts.getBodyPart(index), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
