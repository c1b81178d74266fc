package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.embedded.PowerCut;
import dev.vestnik.incidentservice.incident.interval.Flag;
import dev.vestnik.incidentservice.incident.interval.Measure;
import dev.vestnik.incidentservice.incident.replay.ReplayResult;
import dev.vestnik.incidentservice.incident.replay.Replays;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Playing a scenario from a file: at once, with its intervals beside those the file expects, or on the screen. */
@Controller
class ReplayPages {

    private static final int LARGEST = 5_000_000;
    private static final Duration ON_SCREEN = Duration.ofMinutes(2);

    /** One interval, computed and expected. */
    public record Row(String name, String found, String expected, boolean differs) {}

    private final Screens screens;
    private final Replays replays;
    private final PowerCut power;
    private final JsonMapper json;

    ReplayPages(Screens screens, Replays replays, PowerCut power, JsonMapper json) {
        this.power = power;
        this.screens = screens;
        this.replays = replays;
        this.json = json;
    }

    @Needs(Permission.REPLAY)
    @GetMapping("/replays")
    Mono<ResponseEntity<String>> form(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        by.require(Permission.REPLAY);
        return screens.show(
                exchange,
                "replays",
                visit -> Mono.just(Map.of("cut", power.isPossible() && by.may(Permission.ADMINISTER))));
    }

    @Needs(Permission.REPLAY)
    @PostMapping(path = "/replays", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<String>> replay(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return exchange.getMultipartData()
                .flatMap(parts -> content(parts.getFirst("file"))
                        .map(this::scenario)
                        .flatMap(file -> isOnScreen(parts.getFirst("how"))
                                ? played(exchange, by, file)
                                : run(exchange, by, file)));
    }

    private static boolean isOnScreen(@Nullable Part how) {
        return how instanceof FormFieldPart field && "play".equals(field.value());
    }

    private Mono<ResponseEntity<String>> played(ServerWebExchange exchange, Actor by, JsonNode file) {
        return replays.play(by, file, Replays.speedFor(file, ON_SCREEN))
                .map(drill -> Screens.goTo(exchange, "/incidents/" + drill.ref()));
    }

    private Mono<ResponseEntity<String>> run(ServerWebExchange exchange, Actor by, JsonNode file) {
        return replays.run(by, file)
                .flatMap(result -> screens.show(exchange, "replay-result", visit -> Mono.just(view(result, visit))));
    }

    private static Mono<byte[]> content(@Nullable Part file) {
        return file == null
                ? Mono.error(() -> Problem.invalid("file", "required", "Выберите файл.", "Choose a file."))
                : DataBufferUtils.join(file.content(), LARGEST).map(ReplayPages::bytes);
    }

    private static byte[] bytes(DataBuffer joined) {
        var bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }

    private JsonNode scenario(byte[] file) {
        try {
            return json.readTree(file);
        } catch (JacksonException unreadable) {
            throw Problem.invalid("file", "json", "Это не файл JSON.", "This is not a JSON file.");
        }
    }

    private static Map<String, Object> view(ReplayResult result, Visit visit) {
        var names = new LinkedHashSet<>(result.intervals().keySet());
        names.addAll(result.expected().keySet());
        return Map.of(
                "ref", result.ref(),
                "rows", names.stream().map(name -> row(name, result, visit)).toList(),
                "differences", result.differences().size(),
                "flags",
                        result.flags().stream()
                                .map(name -> visit.text(Flag.valueOf(name).label()))
                                .toList());
    }

    private static Row row(String name, ReplayResult result, Visit visit) {
        var label = Arrays.stream(Measure.values())
                .filter(measure -> measure.key().equals(name))
                .map(measure -> visit.text(measure.label()))
                .findFirst()
                .orElse(name);
        return new Row(
                label,
                minutes(result.intervals().get(name), visit),
                result.expected().containsKey(name) ? minutes(result.expected().get(name), visit) : "",
                result.differences().contains(name));
    }

    private static String minutes(@Nullable Long minutes, Visit visit) {
        return minutes == null ? "—" : visit.say("minutes", minutes);
    }
}
