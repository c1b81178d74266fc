package dev.vestnik.incidentservice.component;

import dev.vestnik.templates.Texts;

/** Components that customers see under one heading. */
public record Group(String code, Texts names) {}
