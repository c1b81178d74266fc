-- What is being done about a case now (A1-09): its owner, and when to ask what came of it.
CREATE TABLE case_action (
    id           uuid PRIMARY KEY,
    case_id      uuid NOT NULL REFERENCES incident_case (id),
    words        text NOT NULL,
    -- a person here, or the name of a team or role
    owner_person uuid REFERENCES person (id),
    owner_name   text NOT NULL,
    -- by the clock of the case
    started_at   timestamptz NOT NULL,
    check_at     timestamptz NOT NULL,
    state        text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    ended_at     timestamptz,
    CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);

CREATE INDEX case_action_case ON case_action (case_id, started_at);

-- Who is asked first when a component breaks (A4-04).
CREATE TABLE component_owner (
    component_id uuid PRIMARY KEY REFERENCES component (id),
    owner_person uuid REFERENCES person (id),
    owner_name   text NOT NULL
);

-- Who was asked to own a component in a case, and what they said; nothing of it is ever rewritten, so refusals stay visible (A4-05).
CREATE TABLE case_owner (
    id           uuid PRIMARY KEY,
    case_id      uuid NOT NULL REFERENCES incident_case (id),
    component_id uuid NOT NULL REFERENCES component (id),
    owner_person uuid REFERENCES person (id),
    owner_name   text NOT NULL,
    state        text NOT NULL CHECK (state IN ('ASKED', 'ACCEPTED', 'DECLINED', 'REPLACED')),
    asked_by     text NOT NULL,
    asked_at     timestamptz NOT NULL,
    answered_by  text NOT NULL DEFAULT '',
    answered_at  timestamptz,
    why          text NOT NULL DEFAULT ''
);

CREATE UNIQUE INDEX case_owner_now ON case_owner (case_id, component_id) WHERE state IN ('ASKED', 'ACCEPTED');
CREATE INDEX case_owner_case ON case_owner (case_id, asked_at);

-- Who inside the company must know (A1-10): of incidents at least that bad, about that component or any.
CREATE TABLE stakeholder (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    contact      text NOT NULL,
    severity     text NOT NULL CHECK (severity IN ('SEV1', 'SEV2', 'SEV3', 'SEV4')),
    component_id uuid REFERENCES component (id),
    retired      boolean NOT NULL DEFAULT false
);

CREATE TABLE stakeholder_told (
    case_id        uuid NOT NULL REFERENCES incident_case (id),
    stakeholder_id uuid NOT NULL REFERENCES stakeholder (id),
    told_at        timestamptz NOT NULL,
    told_by        text NOT NULL,
    PRIMARY KEY (case_id, stakeholder_id)
);
