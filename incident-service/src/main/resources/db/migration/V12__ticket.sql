-- People who wrote: their tickets, mirrored from a desk, and how replies and letters to the same person take turns.

-- Each channel has its own way through the queue, so that a slow desk holds up no letter.
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (channel, rank, due_at) WHERE state IN ('QUEUED', 'DEFERRED', 'SENDING');

-- A letter is HELD while a reply to the same person (recipient) for the same message is under way; then REPLACED by it, or QUEUED while the reply is DROPPED.
CREATE INDEX delivery_held ON delivery (message_id, recipient) WHERE state = 'HELD';
CREATE INDEX delivery_reply ON delivery (message_id, recipient) WHERE channel = 'DESK';
CREATE INDEX delivery_ticket ON delivery (address, created_at) WHERE channel = 'DESK';
CREATE INDEX delivery_accepted ON delivery (finished_at) WHERE channel = 'DESK' AND state = 'SENT';

-- Personal data (subject, text) lives here only; the timeline holds counts and ids.
CREATE TABLE ticket (
    id                   uuid PRIMARY KEY,
    -- which desk it came from, and what that desk calls it
    desk                 text NOT NULL,
    external_id          text COLLATE "C" NOT NULL,
    -- as the desk says; a ticket of somebody unknown to us is kept
    customer_external_id text,
    customer_id          uuid REFERENCES customer,
    channel              text NOT NULL,
    language             text NOT NULL,
    subject              text NOT NULL,
    text                 text NOT NULL,
    opened_at            timestamptz NOT NULL,
    received_at          timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    -- which case it is about, and who said so
    case_id              uuid REFERENCES incident_case,
    linked_at            timestamptz,
    linked_by            text,
    -- when the timeline was told of the link, in a batch
    link_told_at         timestamptz,
    -- when the desk accepted the first and the latest of our replies
    replied_at           timestamptz,
    last_reply_at        timestamptz,
    closed_at            timestamptz,
    UNIQUE (desk, external_id)
);

CREATE INDEX ticket_waiting ON ticket (opened_at) WHERE replied_at IS NULL AND closed_at IS NULL;
CREATE INDEX ticket_case ON ticket (case_id, opened_at) WHERE case_id IS NOT NULL;
CREATE INDEX ticket_external ON ticket (external_id);
CREATE INDEX ticket_untold ON ticket (case_id) WHERE case_id IS NOT NULL AND link_told_at IS NULL;
CREATE INDEX ticket_customer ON ticket (customer_id) WHERE customer_id IS NOT NULL;

-- Replies that a desk accepted, each once; message_id is that of delivery.
CREATE TABLE ticket_reply (
    ticket_id   uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
    message_id  uuid NOT NULL,
    -- the case it was linked to then
    case_id     uuid,
    accepted_at timestamptz NOT NULL,
    told_at     timestamptz,
    PRIMARY KEY (ticket_id, message_id)
);

CREATE INDEX ticket_reply_accepted ON ticket_reply (accepted_at);
CREATE INDEX ticket_reply_untold ON ticket_reply (case_id) WHERE told_at IS NULL;
CREATE INDEX ticket_reply_told ON ticket_reply (case_id, told_at);

-- Comments for the desk's own people, on their way there: a queue of its own, so that none can go out as a reply.
CREATE TABLE ticket_comment (
    id          uuid PRIMARY KEY,
    ticket_id   uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
    case_ref    text NOT NULL,
    text        text NOT NULL,
    written_by  text NOT NULL,
    state       text NOT NULL DEFAULT 'QUEUED',
    attempts    integer NOT NULL DEFAULT 0,
    reason      text NOT NULL DEFAULT '',
    due_at      timestamptz NOT NULL DEFAULT now(),
    created_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);

CREATE INDEX ticket_comment_due ON ticket_comment (due_at) WHERE state = 'QUEUED';
CREATE INDEX ticket_comment_ticket ON ticket_comment (ticket_id, created_at);

-- Calls of hooks that were taken, so that a repetition is answered and does nothing; kept for a week.
CREATE TABLE hook_call (
    hook        text NOT NULL,
    call_id     text COLLATE "C" NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (hook, call_id)
);

CREATE INDEX hook_call_received ON hook_call (received_at);
