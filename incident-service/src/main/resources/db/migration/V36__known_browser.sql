-- A browser that has let somebody in has a counter of wrong passwords of its own, so that nobody else's can shut it out.
CREATE TABLE known_browser (
    id uuid PRIMARY KEY,
    token_sha256 text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    seen_at timestamptz NOT NULL,
    UNIQUE (token_sha256, person_id)
);
CREATE INDEX known_browser_seen ON known_browser (seen_at);

-- The login a counter is about, so that all of them can be opened at once.
ALTER TABLE sign_in_attempt ADD COLUMN login_sha256 text COLLATE "C";
CREATE INDEX sign_in_attempt_login ON sign_in_attempt (login_sha256);
