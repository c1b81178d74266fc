package dev.vestnik.incidentservice.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * One address of a message.
 *
 * @param channel by which way it goes
 * @param variant which {@link Body} it gets
 * @param rank rank n+1 starts when n is done or two minutes old
 * @param recipient whom the sending room knows behind the address; what a receipt is asked by
 */
public record To(Way channel, String address, String variant, int rank, Optional<UUID> recipient) {

    /** The ways out of the house; the names are stored for ever. */
    public enum Way {
        EMAIL,
        DESK,
        PAGER
    }

    /** A letter. */
    public static To email(String address, String variant, int rank) {
        return new To(Way.EMAIL, address, variant, rank, Optional.empty());
    }

    /** A public reply to a ticket; {@code ticket} is what the desk calls it. */
    public static To desk(String ticket, String variant, int rank) {
        return new To(Way.DESK, ticket, variant, rank, Optional.empty());
    }

    /** A call that wakes somebody, or lets them sleep; {@code key} is what it is about. */
    static To pager(String key, String variant) {
        return new To(Way.PAGER, key, variant, 0, Optional.empty());
    }

    public To knownAs(UUID who) {
        return new To(channel, address, variant, rank, Optional.of(who));
    }
}
