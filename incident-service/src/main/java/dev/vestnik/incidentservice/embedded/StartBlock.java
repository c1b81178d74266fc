package dev.vestnik.incidentservice.embedded;

import dev.vestnik.incidentservice.access.OneTimeSignIn;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The few lines a start says to whoever started it: where to go, and on the first one how to get in. */
final class StartBlock {

    private final PrintStream out;

    StartBlock(PrintStream out) {
        this.out = out;
    }

    static StartBlock onTerminal() {
        return new StartBlock(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** {@code page} is absent when no status page runs beside the service. */
    void print(String console, Optional<String> page, Optional<OneTimeSignIn> first, boolean embedded) {
        out.printf("%n  Vestnik · Вестник%n");
        out.printf("  console · консоль             %s%n", console);
        page.ifPresent(address -> out.printf("  status page · страница статуса %s%n", address));
        first.ifPresent(signIn -> print(signIn, embedded));
        out.println();
    }

    private void print(OneTimeSignIn signIn, boolean embedded) {
        out.printf("%n  first sign-in · первый вход    %s / %s%n", signIn.login(), signIn.password());
        signIn.adminToken().ifPresent(token -> out.printf("  first API token · токен API    %s%n", token));
        out.printf("  Shown once · Показано один раз.%n");
        if (embedded) {
            out.printf("%n  Data and letters stay in VESTNIK_HOME. In production · В настоящей работе:%n");
            out.printf("    VESTNIK_DATABASE_URL=postgresql://user:password@host:5432/vestnik%n");
            out.printf("    VESTNIK_SMTP_URL=smtp://user:password@host:587%n");
        }
    }
}
