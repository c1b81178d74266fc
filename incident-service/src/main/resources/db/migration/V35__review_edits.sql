-- Who changed the words of a review last, and when by the clock of its case: told to whoever wrote at the same time.
ALTER TABLE postmortem ADD COLUMN edited_by text, ADD COLUMN edited_at timestamptz;
