package dev.vestnik.statuspage.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One answer in every form it is asked for, made once; {@code content} tells whether it still holds. */
record Prepared(Sheet.Kind kind, Object content, Variant identity, Variant gzip) {

    static Prepared of(Sheet sheet) {
        var body = sheet.body().get();
        var small = gzipped(body);
        var chosen = sheet.path().indexOf(' ') > 0;
        var identity = Variant.of(sheet.kind(), chosen, body, tagOf(body, ""), false);
        var gzip = small.length < body.length
                ? Variant.of(sheet.kind(), chosen, small, tagOf(body, "-gz"), true)
                : identity;
        return new Prepared(sheet.kind(), sheet.content(), identity, gzip);
    }

    private static byte[] gzipped(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (var gzip = new Smallest(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String tagOf(byte[] body, String suffix) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + suffix + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Smallest extends GZIPOutputStream {

        Smallest(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
