package dev.vestnik.incidentservice.schedule;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one clustered tick. Blocks its Quartz thread on purpose: this is the bridge from Quartz to Reactor. */
@DisallowConcurrentExecution
class TickJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TickJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<EverySecond> rooms;
    private final InstantSource clock;

    TickJob(List<EverySecond> rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Flux.fromIterable(rooms).concatMap(this::ticked).then().block(PATIENCE);
    }

    private Mono<Void> ticked(EverySecond room) {
        return room.tick(clock.instant()).onErrorResume(fault -> {
            LOG.warn(
                    "Tick of {} failed, tried again in a second",
                    room.getClass().getSimpleName(),
                    fault);
            return Mono.empty();
        });
    }
}
