package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Language;

/** One file as read: the runbook in one language. */
record Sheet(String file, Language language, Runbook runbook, String body) {}
