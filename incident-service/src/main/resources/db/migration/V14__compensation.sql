-- What customers get back: contracts, the catalogue in versions, what was granted and asked for, and runs over many customers.

-- What a customer pays for a component in a calendar month of the billing zone, and under which SLA.
CREATE TABLE contract (
    customer_id  uuid NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    component_id uuid NOT NULL REFERENCES component (id),
    monthly_fee  numeric(19, 4) NOT NULL CHECK (monthly_fee > 0),
    currency     text COLLATE "C" NOT NULL,
    zone         text NOT NULL,
    sla          text COLLATE "C" NOT NULL,
    updated_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (customer_id, component_id)
);

-- A version never changes; a new one begins when it says.
CREATE TABLE catalogue_entry (
    code        text COLLATE "C" NOT NULL,
    version     integer NOT NULL,
    basis       text NOT NULL,
    authority   text NOT NULL,
    applied_on  text NOT NULL,
    name        jsonb NOT NULL,
    words       jsonb NOT NULL,
    terms       jsonb NOT NULL,
    active_from timestamptz NOT NULL,
    active_to   timestamptz,
    made_by     text NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (code, version)
);

CREATE TABLE credit_run (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL,
    entry_code    text COLLATE "C" NOT NULL,
    entry_version integer NOT NULL,
    state         text NOT NULL DEFAULT 'RUNNING',
    -- everything the amounts are counted from, as it was when the run was started
    scene         jsonb NOT NULL,
    expected      jsonb NOT NULL,
    started_by    text NOT NULL,
    started_at    timestamptz NOT NULL,
    listed_until  timestamptz NOT NULL DEFAULT now(),
    reached       text COLLATE "C" NOT NULL DEFAULT '',
    granted       bigint NOT NULL DEFAULT 0,
    finished_at   timestamptz
);
CREATE UNIQUE INDEX credit_run_running ON credit_run (case_id, entry_code) WHERE state = 'RUNNING';
CREATE INDEX credit_run_case ON credit_run (case_id);

-- One row for each customer, incident and entry (R-E2); what it was counted from is frozen with it (R-E5). Never deleted.
CREATE TABLE credit (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL,
    drill         boolean NOT NULL,
    customer_id   uuid NOT NULL,
    entry_code    text COLLATE "C" NOT NULL,
    entry_version integer NOT NULL,
    basis         text NOT NULL,
    state         text NOT NULL,
    amount        numeric(19, 4) NOT NULL CHECK (amount > 0),
    currency      text COLLATE "C" NOT NULL,
    minutes       bigint NOT NULL,
    inputs        jsonb NOT NULL,
    reason        text NOT NULL,
    asked_by      text NOT NULL,
    asked_at      timestamptz NOT NULL,
    decided_by    text,
    decided_at    timestamptz,
    decision      text,
    applied_on    date,
    run_id        uuid REFERENCES credit_run (id),
    -- by the wall clock, when the state last changed
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    announced     boolean NOT NULL DEFAULT false,
    told_by       uuid,
    told_at       timestamptz,
    FOREIGN KEY (entry_code, entry_version) REFERENCES catalogue_entry (code, version)
);
CREATE UNIQUE INDEX credit_once ON credit (case_id, customer_id, entry_code) WHERE state <> 'REFUSED';
CREATE INDEX credit_customer ON credit (customer_id, asked_at);
CREATE INDEX credit_untold ON credit (case_id) WHERE state = 'GRANTED' AND told_by IS NULL;
CREATE INDEX credit_unannounced ON credit (case_id) WHERE state = 'GRANTED' AND NOT announced AND run_id IS NULL;

-- The months a contract credit was given for: another incident of the same month gets only what is still owed.
CREATE TABLE credit_month (
    credit_id    uuid NOT NULL REFERENCES credit (id),
    customer_id  uuid NOT NULL,
    component_id uuid NOT NULL,
    month        date NOT NULL,
    amount       numeric(19, 4) NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    PRIMARY KEY (credit_id, component_id, month)
);
CREATE INDEX credit_month_customer ON credit_month (customer_id, component_id, month);
