package dev.vestnik.statuspage.intake;

import dev.vestnik.statuspage.document.Documents;

/** Hears that other documents are published now; called on the intake's thread and expected to return at once. */
public interface PublishedListener {

    void published(Documents documents);
}
