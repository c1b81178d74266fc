-- A role offered from one person to another (practice/6 §F.4). Who holds which role is told by the timeline alone; here is what is not settled yet, and how it ended.
CREATE TABLE hand_over (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL REFERENCES incident_case (id),
    role        text NOT NULL,
    -- who is responsible until it is confirmed; NULL when nobody held the role
    from_person uuid REFERENCES person (id),
    to_person   uuid NOT NULL REFERENCES person (id),
    offered_by  text NOT NULL,
    -- what the giver would do next
    next_words  text NOT NULL,
    -- by the clock of the case
    offered_at  timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'OFFERED' CHECK (state IN ('OFFERED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    ended_at    timestamptz,
    why         text NOT NULL DEFAULT '',
    CHECK ((state = 'OFFERED') = (ended_at IS NULL))
);

CREATE UNIQUE INDEX hand_over_open ON hand_over (case_id, role) WHERE state = 'OFFERED';
CREATE INDEX hand_over_case ON hand_over (case_id, offered_at);
CREATE INDEX hand_over_from ON hand_over (from_person) WHERE state = 'OFFERED';
CREATE INDEX hand_over_to ON hand_over (to_person) WHERE state = 'OFFERED';
