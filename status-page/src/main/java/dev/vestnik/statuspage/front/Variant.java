package dev.vestnik.statuspage.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.ByteBuffer;

/**
 * One encoding of one answer, with every header it will ever be sent with.
 *
 * @param bytes the same as {@code body}, for the way through the framework
 * @param body never released: its memory is the garbage collector's
 */
record Variant(
        String etag,
        byte[] bytes,
        ByteBuf body,
        HttpHeaders found,
        HttpHeaders foundLast,
        HttpHeaders unchanged,
        HttpHeaders unchangedLast) {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static Variant of(Sheet.Kind kind, boolean byLanguage, byte[] bytes, String etag, boolean gzip) {
        var unchanged =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        unchanged.set(HttpHeaderNames.ETAG, etag);
        unchanged.set(HttpHeaderNames.VARY, byLanguage ? "Accept-Language, Accept-Encoding" : "Accept-Encoding");
        unchanged.set(
                HttpHeaderNames.CACHE_CONTROL,
                kind.isImmutable() ? "public, max-age=31536000, immutable" : "public, no-cache");
        if (kind == Sheet.Kind.JSON) {
            unchanged.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        var found = unchanged.copy();
        found.set(HttpHeaderNames.CONTENT_TYPE, kind.mediaType());
        found.set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
        if (gzip) {
            found.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
        guard(kind, found);
        return new Variant(etag, bytes, bufferOf(bytes), found, last(found), unchanged, last(unchanged));
    }

    private static void guard(Sheet.Kind kind, HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Content-Security-Policy", kind.isPage() ? POLICY : "default-src 'none'; frame-ancestors 'none'");
        if (kind == Sheet.Kind.DRILL_PAGE) {
            headers.set("X-Robots-Tag", "noindex, nofollow");
        }
    }

    private static HttpHeaders last(HttpHeaders headers) {
        return headers.copy().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }

    // a direct buffer of the JDK's own: freed when the last connection that writes it lets go of it
    private static ByteBuf bufferOf(byte[] bytes) {
        var memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory).asReadOnly());
    }
}
