package dev.vestnik.incidentservice.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One job, one trigger, a second apart; missed seconds are not made up for. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    JobDetail tick() {
        return JobBuilder.newJob(TickJob.class)
                .withIdentity("tick")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger everySecond(JobDetail tick) {
        return TriggerBuilder.newTrigger()
                .forJob(tick)
                .withIdentity("every-second")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
