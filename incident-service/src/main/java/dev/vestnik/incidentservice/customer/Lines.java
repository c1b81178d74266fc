package dev.vestnik.incidentservice.customer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Splits bytes into lines ended by LF or CRLF and never holds more than one of them, nor more than a megabyte of that. */
final class Lines {
    static final int LONGEST = 1 << 20;

    private static final int PIECE = 1 << 16;

    private final InputStream bytes;
    private final byte[] piece = new byte[PIECE];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int next;
    private int filled;
    private long number;
    private boolean tooLong;

    /** One line, without its end; what is beyond {@link #LONGEST} is dropped. */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    Lines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Empty at the end of the file. */
    Optional<Line> next() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (hasMore()) {
            any = true;
            int end = endWithin();
            keep(end);
            boolean ended = end < filled;
            next = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return any ? Optional.of(new Line(++number, withoutCarriageReturn(), tooLong)) : Optional.empty();
    }

    private boolean hasMore() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = bytes.read(piece);
        return filled > 0;
    }

    private int endWithin() {
        int at = next;
        while (at < filled && piece[at] != '\n') {
            at++;
        }
        return at;
    }

    private void keep(int end) {
        int room = LONGEST - line.size();
        tooLong |= end - next > room;
        line.write(piece, next, Math.min(end - next, room));
    }

    private byte[] withoutCarriageReturn() {
        var kept = line.toByteArray();
        int length = kept.length;
        return length > 0 && kept[length - 1] == '\r' ? Arrays.copyOf(kept, length - 1) : kept;
    }
}
