package dev.vestnik.incidentservice;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers calls when a test says so, and not by a clock. */
final class HeldCalls implements StubRequestFilterV2 {
    private final List<Hold> holds = new CopyOnWriteArrayList<>();

    private record Hold(String word, CountDownLatch open) {}

    /** No call in which the word occurs is answered until this is closed. */
    Release hold(String word) {
        var hold = new Hold(word, new CountDownLatch(1));
        holds.add(hold);
        return () -> {
            holds.remove(hold);
            hold.open().countDown();
        };
    }

    /** Lets the calls be answered. */
    public interface Release extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        var body = request.getBodyAsString();
        holds.stream().filter(hold -> body.contains(hold.word())).forEach(HeldCalls::await);
        return RequestFilterAction.continueWith(request);
    }

    private static void await(Hold hold) {
        try {
            hold.open().await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String getName() {
        return "held-calls";
    }
}
