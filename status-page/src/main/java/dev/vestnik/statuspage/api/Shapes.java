package dev.vestnik.statuspage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of the public JSON; field names, order and null rules are those that foreign clients rely on. */
final class Shapes {

    private Shapes() {}

    record Page(String id, String name, String url, String timeZone, String updatedAt) {}

    record Status(String indicator, String description) {}

    record Component(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            int position,
            @Nullable String description,
            boolean showcase,
            @Nullable String startDate,
            @Nullable String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> components) {}

    record Update(
            String id,
            String status,
            String body,
            String incidentId,
            String createdAt,
            String updatedAt,
            String displayAt,
            @Nullable List<String> affectedComponents,
            boolean deliverNotifications,
            @Nullable String customTweet,
            @Nullable String tweetId) {}

    record Incident(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            @Nullable String monitoringAt,
            @Nullable String resolvedAt,
            String impact,
            String shortlink,
            String startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String scheduledFor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String scheduledUntil,

            @JsonUnwrapped @Nullable Postmortem postmortem) {}

    /** What an incident says of its published review; without one the fields are not there, as with others. */
    record Postmortem(
            String postmortemBody,
            String postmortemBodyLastUpdatedAt,
            boolean postmortemIgnored,
            boolean postmortemNotifiedSubscribers,
            boolean postmortemNotifiedTwitter,
            String postmortemPublishedAt) {}
}
