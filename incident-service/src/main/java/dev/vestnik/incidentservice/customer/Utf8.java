package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into text and keeps count of those that are not UTF-8. A single such line is a bad row; when most lines with letters beyond ASCII are such,
 * the file is in another encoding and is refused whole.
 */
final class Utf8 {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long foreign;
    private long own;
    private @Nullable Texts firstForeign;

    /** The text of the line; empty, and the fault told, when it is not UTF-8. */
    Optional<String> textOf(Lines.Line line, Consumer<RowError> fault) {
        var bytes = ByteBuffer.wrap(line.bytes());
        var text = CharBuffer.allocate(line.bytes().length);
        var result = decoder.reset().decode(bytes, text, true);
        if (result.isError()) {
            foreign++;
            var why = foreignAt(line.number(), bytes.position() + 1);
            firstForeign = firstForeign == null ? why : firstForeign;
            fault.accept(RowError.of(line.number(), "", "encoding", why, ""));
            return Optional.empty();
        }
        text.flip();
        own += text.length() < line.bytes().length ? 1 : 0;
        return Optional.of(text.toString());
    }

    /** An INVALID problem when the file as a whole is not UTF-8. */
    void requireUtf8() {
        if (firstForeign != null && foreign > own) {
            throw refusal(firstForeign);
        }
    }

    /** An INVALID problem when the first line begins as UTF-16 does. */
    static void requireNoUtf16(byte[] first) {
        boolean marked = first.length > 1 && ((first[0] & 0xFF) == 0xFF || (first[0] & 0xFF) == 0xFE);
        boolean zeros = false;
        for (byte one : first) {
            zeros |= one == 0;
        }
        if (marked || zeros) {
            throw refusal(Texts.of(
                    "Файл в кодировке UTF-16 (строка 1, байт 1): сохраните его в UTF-8.",
                    "The file is in UTF-16 (row 1, byte 1): save it as UTF-8."));
        }
    }

    private static Problem refusal(Texts why) {
        return Problem.invalid(List.of(new FieldError("file", "encoding", why)));
    }

    private static Texts foreignAt(long row, int place) {
        return Texts.of(
                "Строка %d, байт %d: это не UTF-8 (похоже на windows-1251). Сохраните файл в UTF-8."
                        .formatted(row, place),
                "Row %d, byte %d: not UTF-8 (it looks like windows-1251). Save the file as UTF-8."
                        .formatted(row, place));
    }
}
