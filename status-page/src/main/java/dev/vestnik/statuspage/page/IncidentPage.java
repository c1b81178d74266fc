package dev.vestnik.statuspage.page;

/** One incident on a page of its own. */
public record IncidentPage(FrameView frame, IncidentView incident) {}
