package dev.vestnik.templates;

import java.time.ZoneId;

/** For whom a letter is rendered: the language it speaks and the zone its times are told in. */
public record Reader(Language language, ZoneId zone) {}
