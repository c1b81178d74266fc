-- What the world may read. A document's row holds its newest revision; revisions are given under one lock, so that they are commit order.

-- The history that revisions belong to: a restored backup starts a new one, and readers then ask for everything again.
CREATE TABLE publication_epoch (
    single   boolean PRIMARY KEY DEFAULT true CHECK (single),
    epoch    uuid NOT NULL DEFAULT gen_random_uuid(),
    begun_at timestamptz NOT NULL DEFAULT date_trunc('minute', now())
);

INSERT INTO publication_epoch DEFAULT VALUES;

CREATE TABLE public_document (
    key        text COLLATE "C" PRIMARY KEY,
    revision   bigint NOT NULL UNIQUE,
    case_id    uuid,
    -- absent when it was taken away
    body       jsonb,
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX public_document_case ON public_document (case_id);

-- How components fare by what is public of real cases.
CREATE TABLE public_harm (
    case_id      uuid NOT NULL,
    component_id uuid NOT NULL,
    state        text NOT NULL,
    since        timestamptz NOT NULL,
    until        timestamptz,
    PRIMARY KEY (case_id, component_id)
);
