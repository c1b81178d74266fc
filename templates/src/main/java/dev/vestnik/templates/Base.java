package dev.vestnik.templates;

import java.time.LocalDate;
import java.time.ZoneId;

/** What a typed time without a day or a zone refers to. */
public record Base(LocalDate day, ZoneId zone) {}
