-- Who changed the words of a draft last; empty while nobody has since it was drafted.
ALTER TABLE notice ADD COLUMN edited_by text, ADD COLUMN edited_at timestamptz;

-- Each save of a component moves its version on: an editor names the one that was read. Putting components in order is no save.
ALTER TABLE component
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN saved_by text,
    ADD COLUMN saved_at timestamptz;
