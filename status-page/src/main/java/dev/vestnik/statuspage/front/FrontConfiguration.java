package dev.vestnik.statuspage.front;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts the front between the codec and the framework. */
@Configuration(proxyBeanMethods = false)
class FrontConfiguration {

    private static final int IDLE_SECONDS = 60;

    @Bean
    NettyServerCustomizer front(Shelf shelf, MeterRegistry meters) {
        var answered = new LongAdder();
        FunctionCounter.builder("vestnik.page.answers", answered, LongAdder::sum)
                .description("Requests answered with prepared bytes ahead of the framework")
                .register(meters);
        return server -> server.doOnChannelInit(
                (observer, channel, address) -> install(channel.pipeline(), new FrontHandler(shelf, answered)));
    }

    private static void install(ChannelPipeline pipeline, FrontHandler front) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            pipeline.addBefore(NettyPipeline.HttpCodec, "vestnik.idle", new IdleStateHandler(IDLE_SECONDS, 0, 0));
            pipeline.addAfter(NettyPipeline.HttpCodec, "vestnik.front", front);
        }
    }
}
