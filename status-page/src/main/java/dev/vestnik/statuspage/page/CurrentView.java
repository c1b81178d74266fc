package dev.vestnik.statuspage.page;

import java.util.List;

/** The front page. */
public record CurrentView(
        FrameView frame,
        Hero hero,
        List<IncidentView> open,
        List<Group> groups,
        List<Planned> planned,
        List<HistoryView.Line> past) {

    /** The overall state in words. */
    public record Hero(String state, String headline, String detail, String checked) {}

    /** Components under one name; a name may be empty. */
    public record Group(String name, List<Row> rows) {}

    /** One component and its state. */
    public record Row(String name, String region, String state, String word) {}

    /** Planned work ahead or under way. */
    public record Planned(String title, boolean now, When when, String effect, String components) {}
}
