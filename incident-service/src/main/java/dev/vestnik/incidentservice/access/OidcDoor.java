package dev.vestnik.incidentservice.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the way through an identity provider where one is named; elsewhere nothing of it is there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(OidcSettings.NAMED)
class OidcDoor {

    @Bean
    Provider provider(OidcSettings settings, AccessSettings access) {
        return new Provider(settings, access.consoleUrl());
    }

    @Bean
    ProviderSignIn providerSignIn(
            Provider provider, OidcSettings settings, SignInRequests requests, ProvidedPeople people, SignIn signIn) {
        return new ProviderSignIn(provider, settings, requests, people, signIn);
    }
}
