package dev.vestnik.statuspage.page;

import java.util.List;

/** Past incidents by month, the newest first; {@code older} and {@code newer} are paths, empty at the ends. */
public record HistoryView(
        FrameView frame, String heading, List<Month> months, Neighbour older, Neighbour newer, String atom) {

    /** One month that has incidents. */
    public record Month(String name, List<Line> lines) {}

    /** One incident in a line; {@code review} is the path of its review, empty when there is none. */
    public record Line(
            String path, String title, When when, String length, String stageWord, String state, String review) {}

    /** Another page of the history. */
    public record Neighbour(String name, String path) {

        static final Neighbour NONE = new Neighbour("", "");
    }
}
