-- What somebody saw while they watched a drill; for its scorecard alone, never on its timeline.
CREATE TABLE drill_note (
    id         uuid PRIMARY KEY,
    case_id    uuid NOT NULL REFERENCES incident_case (id),
    by_id      text NOT NULL,
    by_role    text NOT NULL,
    text       text NOT NULL,
    -- by the case's clock
    written_at timestamptz NOT NULL
);
CREATE INDEX drill_note_of_case ON drill_note (case_id, written_at);
