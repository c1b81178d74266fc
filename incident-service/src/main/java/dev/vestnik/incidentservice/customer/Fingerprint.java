package dev.vestnik.incidentservice.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that is hashed while it is read, to tell it from another sent under the same key. */
final class Fingerprint {
    private final DigestInputStream bytes;

    private Fingerprint(DigestInputStream bytes) {
        this.bytes = bytes;
    }

    static Fingerprint of(InputStream body) {
        try {
            return new Fingerprint(new DigestInputStream(body, MessageDigest.getInstance("SHA-256")));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    InputStream bytes() {
        return bytes;
    }

    /** SHA-256 of the whole body in hexadecimal; reads what is left of it. */
    String wholeBlocking() throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }
}
