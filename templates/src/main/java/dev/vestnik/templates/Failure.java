package dev.vestnik.templates;

import java.util.Optional;

/**
 * What is broken while it is broken: the symptom, since when, and who is hit (accusative in Russian: «22 клиента в зоне
 * ru-1»; "still finding out" when absent).
 */
public record Failure(Symptom symptom, Moment startedAt, Optional<Texts> scope) {}
