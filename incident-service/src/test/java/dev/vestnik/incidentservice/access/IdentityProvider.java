package dev.vestnik.incidentservice.access;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.web.util.UriComponentsBuilder;

/** An identity provider that speaks OpenID Connect over HTTP: its description, its keys, its tokens signed with RS256. */
public final class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "vestnik";
    private static final RSAKey KEY = key();

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().extensions(new SentBack()));
    final String subject = "subject-" + UUID.randomUUID();

    /** What whoever comes with a browser is in; nobody is asked for a password. */
    private List<String> groups = List.of();

    public IdentityProvider() {
        server.start();
        mend();
    }

    /** Everything works from now on. */
    public void mend() {
        server.resetAll();
        describe(issuer());
        server.stubFor(get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
        server.stubFor(
                get("/userinfo").willReturn(okJson("{\"sub\":\"%s\",\"name\":\"Мария Лис\"}".formatted(subject))));
        server.stubFor(get(urlPathEqualTo("/authorize")).willReturn(aResponse().withTransformers(SentBack.NAME)));
    }

    /** From now on whoever comes with a browser is in these. */
    public void knowsOf(String... some) {
        groups = List.of(some);
    }

    /** Sends a browser straight back with a code, and has the token for its nonce ready. */
    private final class SentBack implements ResponseDefinitionTransformerV2 {

        static final String NAME = "sent-back";

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var asked = UriComponentsBuilder.fromUriString(event.getRequest().getAbsoluteUrl())
                    .build()
                    .getQueryParams()
                    .toSingleValueMap();
            issues(asked.getOrDefault("nonce", ""), groups, claims -> {});
            var back = URLDecoder.decode(asked.getOrDefault("redirect_uri", ""), StandardCharsets.UTF_8);
            return aResponse()
                    .withStatus(302)
                    .withHeader("Location", back + "?code=the-code&state=" + asked.get("state"))
                    .build();
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }

    public String issuer() {
        return server.baseUrl() + "/realm";
    }

    /** Says of itself that it is that issuer. */
    void describe(String named) {
        var base = server.baseUrl();
        server.stubFor(get("/realm/.well-known/openid-configuration")
                .willReturn(okJson("""
                        {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
                         "jwks_uri":"%s/keys","userinfo_endpoint":"%s/userinfo","subject_types_supported":["public"],
                         "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                        """.formatted(named, base, base, base, base))));
    }

    /** The next exchange of a code gives a token for that nonce, changed so. */
    void issues(String nonce, List<String> groups, Consumer<JWTClaimsSet.Builder> changed) {
        issues(KEY, nonce, groups, changed);
    }

    /** The same, signed with that key. */
    void issues(RSAKey key, String nonce, List<String> groups, Consumer<JWTClaimsSet.Builder> changed) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("preferred_username", "maria-" + subject.substring(8, 16))
                .claim("groups", groups);
        changed.accept(claims);
        server.stubFor(post("/token").willReturn(okJson("""
                        {"access_token":"opaque","token_type":"Bearer","expires_in":300,"scope":"openid profile email","id_token":"%s"}
                        """.formatted(signed(key, claims.build())))));
    }

    /** Everything fails from now on. */
    public void breakDown() {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
    }

    /** What was asked for at that path, by form field. */
    Map<String, String> asked(String path) {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().startsWith(path))
                .findFirst()
                .map(request -> UriComponentsBuilder.newInstance()
                        .query(request.getBodyAsString())
                        .build()
                        .getQueryParams()
                        .toSingleValueMap())
                .orElse(Map.of());
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
