-- People are told by e-mail, leave, and sign out everywhere at once; who comes by an identity provider has no password here.
ALTER TABLE account
    MODIFY password_hash VARCHAR(255) NULL,
    ADD COLUMN email VARCHAR(254) NULL,
    ADD COLUMN email_vouched BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN epoch INT NOT NULL DEFAULT 0,
    ADD COLUMN closed DATETIME(6) NULL,
    ADD CONSTRAINT account_email_is_unique UNIQUE (email);
