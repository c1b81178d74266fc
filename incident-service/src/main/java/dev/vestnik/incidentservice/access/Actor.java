package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who acts. The principal of every request and the first argument of every door that changes something.
 *
 * @param kind a person who signed in, an API token, or Vestnik itself
 * @param id the id of the person or token; never a name, for it is written into timeline and audit
 * @param role what they are here for
 * @param permissions what they may do: all that the role may, or what is left of it within the scopes of a token
 */
public record Actor(Kind kind, String id, Role role, Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** An actor who may do all that the role may. */
    public Actor(Kind kind, String id, Role role) {
        this(kind, id, role, role.permissions());
    }

    /** Person, token or engine. */
    public enum Kind {
        PERSON,
        TOKEN,
        ENGINE
    }

    /** Vestnik itself: a follower or the clock acting on a recorded cause. */
    public static Actor engine(String part) {
        return new Actor(Kind.ENGINE, part, Role.ENGINE);
    }

    /** Passes when the role allows it; otherwise a FORBIDDEN problem that names the role and the permission, and says when it is only the token's scopes. */
    public Actor require(Permission permission) {
        if (!may(permission)) {
            throw RoleWords.refusal(this, permission);
        }
        return this;
    }

    /** The same actor, who may do that as well: for a door that has judged a deed by a permission of its own and now writes it down in their name. */
    public Actor with(Permission permission) {
        var more = EnumSet.of(permission);
        more.addAll(permissions);
        return new Actor(kind, id, role, more);
    }

    /** Passes when all of that is theirs too, for nobody makes another who may do more than they; Vestnik itself may. */
    Actor requireToGive(Set<Permission> given) {
        if (kind != Kind.ENGINE && !permissions.containsAll(given)) {
            throw Problem.forbidden(
                    "Нельзя дать другому больше, чем можно самому.",
                    "Nobody can give what they may not do themselves.");
        }
        return this;
    }

    /** Where they begin: who may not read what is inside has no use for the start page. */
    String home() {
        return may(Permission.READ) ? "/" : "/approved";
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
