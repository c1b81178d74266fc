package dev.vestnik.statuspage.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTests {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br, gzip;q=0.5", "*", "GZIP", "deflate;q=0, x-gzip"})
    void gzipWhenTheReaderTakesItIsGiven(String accepted) {
        assertThat(Asked.gzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip;q=0.0, *", "br", "*;q=0", "gzipped"})
    void gzipWhenTheReaderDoesNotTakeItIsNotGiven(String accepted) {
        assertThat(Asked.gzip(accepted)).isFalse();
        assertThat(Asked.gzip(null)).isFalse();
    }

    @Test
    void hasWhenTheTagIsNamedInAnyForm() {
        assertThat(Asked.has("\"a\"", "\"a\"")).isTrue();
        assertThat(Asked.has("\"b\", W/\"a\"", "\"a\"")).isTrue();
        assertThat(Asked.has("*", "\"a\"")).isTrue();
        assertThat(Asked.has("\"ab\"", "\"a\"")).isFalse();
        assertThat(Asked.has(null, "\"a\"")).isFalse();
    }
}
