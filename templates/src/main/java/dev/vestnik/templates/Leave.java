package dev.vestnik.templates;

/** The two ways out that the footer names: news of this incident only, or all messages of this kind (R-B28). */
public record Leave(String incidentUrl, String kindUrl) {}
