package dev.vestnik.templates;

import java.util.Optional;

/**
 * What was broken, told afterwards: the symptom, from when to when, who was hit, and what readers could not do
 * (infinitive; a generic symptom needs none).
 */
public record Damage(Symptom symptom, Period period, Optional<Texts> scope, Optional<Texts> lostAction) {}
