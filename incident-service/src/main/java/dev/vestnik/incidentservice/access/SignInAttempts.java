package dev.vestnik.incidentservice.access;

import static dev.vestnik.incidentservice.database.Columns.value;

import com.ibm.icu.text.MessageFormat;
import dev.vestnik.incidentservice.problem.Problem;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Slows down who guesses passwords, counted over all nodes: so many tries a quarter of an hour for a login from one address, more for a login from
 * strangers anywhere, more for an address. A browser that has let this login in before has a counter of its own, so that no stranger shuts it out.
 */
@Component
class SignInAttempts {

    /** For a login from one address, or by one browser known to it. */
    static final int FOR_A_LOGIN = 10;
    /** For a login by all strangers together: what a botnet gets, some ten thousand a day for a password of twelve characters. */
    static final int BY_STRANGERS = 100;

    static final int FOR_AN_ADDRESS = 100;

    /** How many tries for logins that nobody has are written down singly in a quarter of an hour, from wherever they come. */
    static final int UNKNOWN_NOTED = 200;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** One thing that is counted; with a login when it is about one. */
    private record Counter(String subject, String login, int limit) {}

    private record Count(int attempts, Instant since) {}

    private final DatabaseClient database;
    private final InstantSource clock;

    SignInAttempts(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts one attempt before it is made; a TOO_MANY problem when there were too many, else whether this is the last one that is looked at. What is
     * refused early counts no further, so that one address shuts out nobody elsewhere.
     */
    Mono<Boolean> admit(Knock knock) {
        return knock.browser().isPresent()
                ? count(own(knock))
                : count(from(knock))
                        .then(Mono.defer(() -> count(own(knock))))
                        .flatMap(last -> count(strangers(knock.login())).map(spent -> last || spent));
    }

    /** Counts one attempt from that address for nobody in particular. */
    Mono<Void> admitFrom(String address) {
        return count(from(new Knock("", address))).then();
    }

    /** Counts one try for a login that nobody has, from wherever it comes; answers how many there were in this quarter of an hour. */
    Mono<Integer> unknown() {
        return counted(new Counter("unknown logins", "", Integer.MAX_VALUE)).map(Count::attempts);
    }

    private static Counter own(Knock knock) {
        var whose = knock.browser().map(id -> "browser " + id).orElseGet(() -> "from " + knock.network());
        return new Counter(whose + " login " + knock.login(), knock.login(), FOR_A_LOGIN);
    }

    private static Counter strangers(String login) {
        return new Counter("login " + login, login, BY_STRANGERS);
    }

    private static Counter from(Knock knock) {
        return new Counter("address " + knock.network(), "", FOR_AN_ADDRESS);
    }

    private Mono<Boolean> count(Counter counter) {
        return counted(counter).map(count -> isLast(count, counter.limit()));
    }

    private Mono<Count> counted(Counter counter) {
        var now = clock.instant();
        return database.sql("""
                        INSERT INTO sign_in_attempt AS seen (subject_sha256, login_sha256, since, attempts)
                        VALUES (:subject, :login, :now, 1)
                        ON CONFLICT (subject_sha256) DO UPDATE SET
                            login_sha256 = excluded.login_sha256,
                            attempts = CASE WHEN seen.since < :begin THEN 1 ELSE seen.attempts + 1 END,
                            since = CASE WHEN seen.since < :begin THEN :now ELSE seen.since END
                        RETURNING attempts, since
                        """)
                .bind("subject", Secrets.print(counter.subject()))
                .bind("login", Secrets.print("login " + counter.login()))
                .bind("now", now)
                .bind("begin", now.minus(WINDOW))
                .map(SignInAttempts::countOf)
                .one();
    }

    private static Count countOf(Readable row) {
        return new Count(value(row, "attempts", Integer.class), value(row, "since", Instant.class));
    }

    private boolean isLast(Count count, int limit) {
        if (count.attempts() > limit) {
            throw tooMany(Duration.between(clock.instant(), count.since().plus(WINDOW))
                            .toSeconds()
                    + 1);
        }
        return count.attempts() == limit;
    }

    /** Minutes are rounded up, so that who has waited them is let in. */
    private static Problem tooMany(long seconds) {
        var left = Map.<String, Object>of("left", Math.ceilDiv(seconds, 60));
        return Problem.tooMany(
                Duration.ofSeconds(seconds),
                said(
                        Locale.of("ru"),
                        "Слишком много попыток. Попробуйте снова через {left, plural, one {# минуту} few {# минуты} other {# минут}}.",
                        left),
                said(
                        Locale.ENGLISH,
                        "Too many attempts. Try again in {left, plural, one {# minute} other {# minutes}}.",
                        left));
    }

    private static String said(Locale locale, String pattern, Map<String, Object> values) {
        return new MessageFormat(pattern, locale).format(values);
    }

    /** Whether that login was tried so often, somewhere, that there even the right password is not looked at now. */
    Mono<Boolean> isLocked(String login) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM sign_in_attempt
                            WHERE login_sha256 = :login AND since >= :begin
                                AND attempts >= CASE WHEN subject_sha256 = :login THEN :most ELSE :limit END) AS locked
                        """)
                .bind("login", Secrets.print("login " + login))
                .bind("begin", clock.instant().minus(WINDOW))
                .bind("most", BY_STRANGERS)
                .bind("limit", FOR_A_LOGIN)
                .map(row -> Boolean.TRUE.equals(row.get("locked", Boolean.class)))
                .one();
    }

    /** The login starts anew, wherever it was tried. */
    Mono<Void> unlock(String login) {
        return database.sql("DELETE FROM sign_in_attempt WHERE login_sha256 = :login")
                .bind("login", Secrets.print("login " + login))
                .then();
    }

    /** A success: whoever knocked starts anew, what others typed stays counted, the shared counters get this attempt back, and what is long past is cleared. */
    Mono<Void> forgive(Knock knock) {
        return database.sql("DELETE FROM sign_in_attempt WHERE subject_sha256 = :own OR since < :begin")
                .bind("own", Secrets.print(own(knock).subject()))
                .bind("begin", clock.instant().minus(WINDOW))
                .then()
                .then(knock.browser().isPresent() ? Mono.empty() : giveBack(knock));
    }

    private Mono<Void> giveBack(Knock knock) {
        return database.sql("""
                        UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE subject_sha256 IN (:address, :strangers)
                        """)
                .bind("address", Secrets.print(from(knock).subject()))
                .bind("strangers", Secrets.print(strangers(knock.login()).subject()))
                .then();
    }
}
