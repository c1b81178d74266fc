-- What can break. Names and symptoms are texts for people: {"ru": "...", "en": "..."}.
CREATE TABLE component_group (
    code text COLLATE "C" PRIMARY KEY,
    names jsonb NOT NULL
);

CREATE TABLE component (
    id uuid PRIMARY KEY,
    code text COLLATE "C" NOT NULL UNIQUE,
    group_code text COLLATE "C" NOT NULL REFERENCES component_group (code),
    region text NOT NULL,
    names jsonb NOT NULL,
    symptoms jsonb NOT NULL,
    position integer NOT NULL,
    retired boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
