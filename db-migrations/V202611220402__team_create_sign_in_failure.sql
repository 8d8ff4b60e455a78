-- Guessing passwords is slowed down for every node alike, so the count lives here and not in a server's memory.
CREATE TABLE sign_in_failure (
    subject      VARCHAR(190) NOT NULL,
    failures     INT          NOT NULL,
    last_failure DATETIME(6)  NOT NULL,
    CONSTRAINT sign_in_failure_pk PRIMARY KEY (subject)
);
