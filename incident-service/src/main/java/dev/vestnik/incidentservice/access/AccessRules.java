package dev.vestnik.incidentservice.access;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Which doors of the house stand open, which need a sign-in or a token, and what every answer says to browsers. What a role may do, rooms ask the actor. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessRules {

    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/oidc",
        Provider.BACK,
        "/language",
        "/hooks/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/livez",
        "/readyz",
        "/actuator/health",
        "/actuator/health/**"
    };
    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** No script and no style but our own files; letters and pages may be framed by ourselves for a preview. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'self'";

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http, RequestActor actor, SessionCookie cookies, Doors doors) {
        var refusals = new AccessRefusals();
        return http.securityContextRepository(actor)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(cookies))
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(needsFormToken())
                        .accessDeniedHandler(refusals))
                .headers(headers -> headers(headers, cookies.isAlwaysSecure()))
                .authorizeExchange(rules -> rules(rules, doors))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** Nobody is let in by Spring's own ways; without this bean it would make up a user and print its password. */
    @Bean
    ReactiveAuthenticationManager noOtherWayIn() {
        return authentication -> Mono.error(() -> new BadCredentialsException("Use /sign-in or an API token"));
    }

    /** All but the open paths is judged by what the endpoint says it {@link Needs}; one that says nothing, such as those of the actuator, needs READ. */
    private static void rules(ServerHttpSecurity.AuthorizeExchangeSpec rules, Doors doors) {
        rules.pathMatchers(OPEN)
                .permitAll()
                .pathMatchers("/password", "/sign-out")
                .authenticated()
                .anyExchange()
                .access(doors);
    }

    private static void headers(ServerHttpSecurity.HeaderSpec headers, boolean overTls) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frames -> frames.mode(Mode.SAMEORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicy(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginOpenerPolicy(withDefaults())
                .writer(new StrictTransport(overTls));
    }

    private static CookieServerCsrfTokenRepository formTokens(SessionCookie cookies) {
        var repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (cookies.isAlwaysSecure()) {
                cookie.secure(true);
            }
        });
        return repository;
    }

    /** Only what a browser sends by itself can be forged: a request with the session's cookie, and the forms that begin a session. */
    private static ServerWebExchangeMatcher needsFormToken() {
        return exchange -> canBeForged(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean canBeForged(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (HARMLESS.contains(request.getMethod()) || path.startsWith("/hooks/")) {
            return false;
        }
        return path.equals("/sign-in")
                || path.equals("/language")
                || (!RequestActor.isBearer(request) && SessionCookie.in(request).isPresent());
    }
}
