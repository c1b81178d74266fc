package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.webhook.HookAddress;
import dev.vestnik.incidentservice.delivery.webhook.SignedPosts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Calls that wake people. Drills wake nobody (R-B19). */
@Component
class PagerChannel implements Channel {

    private static final int AT_ONCE = 2;

    private final PagerSettings settings;
    private final Optional<SignedPosts> posts;
    private final JsonMapper json;
    private final InstantSource clock;

    PagerChannel(PagerSettings settings, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.posts = Optional.of(settings)
                .filter(PagerSettings::isSet)
                .map(PagerSettings::checked)
                .map(set -> posts(set, clock));
    }

    private static SignedPosts posts(PagerSettings settings, InstantSource clock) {
        var to = HookAddress.of("VESTNIK_PAGER_URL", settings.address(), settings.allowPrivate());
        return settings.isPagerDuty() ? SignedPosts.unsigned(to, clock) : new SignedPosts(to, settings.key(), clock);
    }

    @Override
    public String name() {
        return To.Way.PAGER.name();
    }

    @Override
    public boolean isOpen() {
        return posts.isPresent();
    }

    @Override
    public int batch() {
        return AT_ONCE * 4;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        if (parcel.drill()) {
            return new Outcome.Delivered();
        }
        var call = json.readValue(parcel.body().text(), PagerCall.class);
        // this is a virtual thread; the call ends by its own timeout
        return tell(parcel, call).toFuture().join();
    }

    private Mono<Outcome> tell(Parcel parcel, PagerCall call) {
        return Mono.justOrEmpty(posts)
                .flatMap(pager -> pager.post(parcel.id().toString(), json.writeValueAsString(formOf(call))))
                .map(answer -> Outcome.of(answer, PagerChannel::judged))
                .defaultIfEmpty(new Outcome.Refused("no pager is set"));
    }

    private PagerForm formOf(PagerCall call) {
        return settings.isPagerDuty() ? PagerForm.event(call, settings.key()) : PagerForm.hook(call, clock.instant());
    }

    /** Only a call that was not understood is given up: somebody sleeps while it should ring. */
    private static Outcome judged(int code, Duration wait) {
        var said = "the pager answered " + code;
        if (code >= 200 && code < 300) {
            return new Outcome.Delivered();
        }
        return code == 400 ? new Outcome.Rejected(said) : new Outcome.Deferred(said, wait);
    }
}
