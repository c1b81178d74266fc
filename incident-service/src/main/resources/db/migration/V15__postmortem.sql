-- The review of an incident (practice D). One a case; what people typed is under its version, what Vestnik computes is kept only once it is published.
CREATE TABLE postmortem (
    id           uuid PRIMARY KEY,
    case_id      uuid NOT NULL UNIQUE REFERENCES incident_case (id),
    state        text NOT NULL DEFAULT 'DRAFT' CHECK (state IN
                 ('NOT_REQUIRED', 'DUE', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'INTERNAL_ONLY', 'CLOSED')),
    version      integer NOT NULL DEFAULT 1,
    -- a published one is revised, never rewritten: revision n+1
    revision     integer NOT NULL DEFAULT 1,
    content      jsonb NOT NULL,
    -- frozen at publication; until then computed from the timeline on every read
    facts        jsonb,
    -- everybody who started or edited it: none of them may approve it
    writers      text[] NOT NULL,
    started_by   text NOT NULL,
    started_at   timestamptz NOT NULL,
    approved_by  text,
    approved_at  timestamptz,
    published_by text,
    published_at timestamptz,
    CHECK ((state IN ('PUBLISHED', 'CLOSED')) <= (facts IS NOT NULL AND published_at IS NOT NULL))
);

-- What is going to be done (practice D.4); a row each, for what becomes of it outlives the review.
CREATE TABLE postmortem_action (
    id            uuid PRIMARY KEY,
    postmortem_id uuid NOT NULL REFERENCES postmortem (id),
    position      integer NOT NULL,
    title         text NOT NULL,
    type          text,
    owner         text NOT NULL,
    due           date,
    priority      text,
    done_test     text NOT NULL,
    public_text   jsonb NOT NULL,
    state         text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN
                  ('PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'DROPPED'))
);

CREATE INDEX postmortem_action_of ON postmortem_action (postmortem_id, position);
CREATE INDEX postmortem_action_due ON postmortem_action (due) WHERE state IN ('ACCEPTED', 'IN_PROGRESS');
