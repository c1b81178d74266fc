package dev.vestnik.incidentservice.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/** Long-lived connections to one server. Each is used by one letter at a time; as many are open as letters were sent at once. */
final class SmtpConnections implements AutoCloseable {
    private static final Duration TRUSTED_IDLE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SmtpAddress address;
    private final Session session;
    private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();
    private final AtomicLong notBefore = new AtomicLong(Long.MIN_VALUE);

    /** A connection and when it was last used, by the clock that only goes forward. */
    private record Kept(Transport transport, long usedAt) {}

    /** The server cannot be asked; nothing was tried with any letter. */
    static final class NoConnection extends Exception {
        NoConnection(String why) {
            super(why);
        }
    }

    SmtpConnections(SmtpAddress address) {
        this.address = address;
        this.session = Session.getInstance(address.properties());
    }

    Session session() {
        return session;
    }

    void send(MimeMessage letter, Address[] to) throws MessagingException, NoConnection {
        var transport = connected();
        try {
            transport.sendMessage(letter, to);
        } catch (MessagingException refused) {
            reset(transport);
            throw refused;
        }
        keep(transport);
    }

    private Transport connected() throws NoConnection {
        for (var kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
            if (age(kept).compareTo(TRUSTED_IDLE) < 0 || kept.transport().isConnected()) {
                return kept.transport();
            }
            closeQuietly(kept.transport());
        }
        return open();
    }

    private static Duration age(Kept kept) {
        return Duration.ofNanos(System.nanoTime() - kept.usedAt());
    }

    private Transport open() throws NoConnection {
        if (System.nanoTime() < notBefore.get()) {
            throw new NoConnection("no connection to the mail server a moment ago");
        }
        try {
            var transport = session.getTransport(address.protocol());
            transport.connect(address.host(), address.port(), orNothing(address.user()), orNothing(address.password()));
            return transport;
        } catch (MessagingException failed) {
            // whoever waits behind this one need not wait for the same timeout
            notBefore.set(System.nanoTime() + PAUSE.toNanos());
            throw new NoConnection("no connection to the mail server: " + failed.getMessage());
        }
    }

    @SuppressWarnings("NullAway") // the mail API wants null where there is no user
    private static String orNothing(String word) {
        return word.isEmpty() ? null : word;
    }

    private void keep(Transport transport) {
        idle.addLast(new Kept(transport, System.nanoTime()));
    }

    private void reset(Transport transport) {
        if (transport.isConnected()) {
            keep(transport);
        } else {
            closeQuietly(transport);
        }
    }

    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it is gone already, which is what was wanted
        }
    }

    @Override
    public void close() {
        for (var kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
            closeQuietly(kept.transport());
        }
    }
}
