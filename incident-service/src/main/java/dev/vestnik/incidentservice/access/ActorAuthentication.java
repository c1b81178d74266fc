package dev.vestnik.incidentservice.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An actor as Spring Security wants to see one; holds no secret. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final boolean mustChangePassword;

    /** Whoever must first change a one-time password has no authority until then. */
    ActorAuthentication(Actor actor, boolean mustChangePassword) {
        super(
                mustChangePassword
                        ? List.of()
                        : actor.permissions().stream()
                                .map(Enum::name)
                                .map(SimpleGrantedAuthority::new)
                                .toList());
        this.actor = actor;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.id();
    }
}
