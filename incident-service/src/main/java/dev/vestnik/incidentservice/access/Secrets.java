package dev.vestnik.incidentservice.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets nobody can guess, and the prints of them that are kept. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TYPEABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 256 random bits, fit for a cookie or a header. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password of 100 random bits that a person can copy from a screen: no letters that look alike. */
    static String password() {
        var password = new StringBuilder();
        for (int at = 0; at < 20; at++) {
            password.append(at > 0 && at % 5 == 0 ? "-" : "")
                    .append(TYPEABLE.charAt(RANDOM.nextInt(TYPEABLE.length())));
        }
        return password.toString();
    }

    /** SHA-256 in hex; enough without salt for what is random itself. */
    static String print(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
