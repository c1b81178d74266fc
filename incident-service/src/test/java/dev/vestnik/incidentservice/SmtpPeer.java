package dev.vestnik.incidentservice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on a real socket that keeps what it takes, refuses whom it is told to, and can be shut and opened again on the same port. */
public final class SmtpPeer {
    private final int port;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private Optional<ServerSocket> server = Optional.empty();
    private Optional<Thread> accepting = Optional.empty();

    /** One letter as it came: to whom, all its bytes, and when. */
    public record Letter(String to, byte[] bytes, Instant at) {
        public MimeMessage parsed() {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        public String header(String name) {
            try {
                return String.join(
                        "|", Optional.ofNullable(parsed().getHeader(name)).orElse(new String[0]));
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    public SmtpPeer() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        open();
    }

    public String url() {
        return "smtp://127.0.0.1:" + port;
    }

    public List<Letter> lettersTo(String address) {
        return letters.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    public int connections() {
        return connections.get();
    }

    public void refuse(String address) {
        unknown.add(address);
    }

    public synchronized void open() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            server = Optional.of(opened);
            accepting = Optional.of(Thread.ofVirtual().start(() -> accept(opened)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public synchronized void shut() {
        server.ifPresent(SmtpPeer::close);
        accepting.ifPresent(SmtpPeer::join);
        sockets.forEach(SmtpPeer::close);
        sockets.clear();
    }

    private static void join(Thread thread) {
        try {
            // the port is free only when the last one has stopped listening
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                var socket = opened.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException shut) {
            // the test shut it
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = socket.getOutputStream();
            say(out, "220 peer");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        to = line.replaceAll("^[^<]*<|>.*$", "");
                        say(out, unknown.contains(to) ? "550 5.1.1 <" + to + "> no such person" : "250 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        letters.add(new Letter(to, dataOf(in), Instant.now()));
                        say(out, "250 taken");
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the other side went away
        }
    }

    private static byte[] dataOf(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
