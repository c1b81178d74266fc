package dev.vestnik.incidentservice.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider people sign in through; without an issuer there is none.
 *
 * @param issuer its address, under which its description is found
 * @param clientId as what it knows Vestnik
 * @param clientSecret shared with it
 * @param groupsClaim the claim that names a person's groups
 * @param roles which role a group means, {@code sre=INCIDENT_MANAGER,support=SUPPORT_AGENT}; the first that fits counts
 */
@ConfigurationProperties("vestnik.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("") String roles) {

    /** Whether a provider is named, for what is there only then. */
    static final String NAMED = "!'${vestnik.oidc.issuer:}'.isBlank()";

    /** Fails the start with a sentence when a group is given a role there is not: people would silently be kept out. */
    OidcSettings {
        if (!issuer.isBlank()) {
            byGroup(roles);
        }
    }

    boolean isSet() {
        return !issuer.isBlank();
    }

    /** The role of the first line whose group is among these. */
    Optional<Role> roleOf(List<String> groups) {
        return byGroup(roles).entrySet().stream()
                .filter(line -> groups.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, Role> byGroup(String lines) {
        var roles = new LinkedHashMap<String, Role>();
        for (var line : lines.split(",")) {
            int at = line.lastIndexOf('=');
            if (at > 0) {
                roles.put(
                        line.substring(0, at).strip(),
                        role(line.substring(at + 1).strip()));
            }
        }
        return roles;
    }

    private static Role role(String name) {
        return Role.forPeople().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("VESTNIK_OIDC_ROLES names a role that people cannot have: " + name));
    }

    /** Never with the secret: settings get logged. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
