-- What the receiver of a role confirmed, as the card showed it then (practice/6 §F.4). Until it is confirmed the card is drawn of what is written down.
ALTER TABLE hand_over ADD COLUMN card jsonb;

-- Where those inside get letters, and in which language (practice/2, text 21); without an address somebody tells them in person.
ALTER TABLE stakeholder ADD COLUMN email text NOT NULL DEFAULT '';
ALTER TABLE stakeholder ADD COLUMN language text NOT NULL DEFAULT 'ru';

-- Letters to those inside, one row a sending; the id is that of the message.
CREATE TABLE stakeholder_letter (
    id       uuid PRIMARY KEY,
    case_id  uuid NOT NULL REFERENCES incident_case (id),
    -- what is asked of the readers, by language
    ask      jsonb NOT NULL,
    sent_by  text NOT NULL,
    -- by the clock of the case
    sent_at  timestamptz NOT NULL,
    -- when nothing of it is under way any more
    settled  boolean NOT NULL DEFAULT false
);

CREATE INDEX stakeholder_letter_open ON stakeholder_letter (id) WHERE NOT settled;

CREATE TABLE stakeholder_lettered (
    letter_id      uuid NOT NULL REFERENCES stakeholder_letter (id),
    stakeholder_id uuid NOT NULL REFERENCES stakeholder (id),
    -- how the letter stands: SENT once a mail server took it, FAILED when none will
    state          text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'FAILED')),
    PRIMARY KEY (letter_id, stakeholder_id)
);

CREATE INDEX stakeholder_lettered_who ON stakeholder_lettered (stakeholder_id);

-- What was told to the pager under a key, in order.
CREATE INDEX delivery_pager ON delivery (address, created_at) WHERE channel = 'PAGER';
