package dev.vestnik.templates;

/** What one notice says, as data: one record for each template of practice B.7. The record is the same for all readers. */
public sealed interface Letter permits First, Identified, Resolved, FollowUp {

    Frame frame();
}
