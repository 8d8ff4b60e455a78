-- A provider's person and an account of ours are the same; a provider tells its people apart by every bit of their name.
CREATE TABLE provider_link (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    account_id BIGINT       NOT NULL,
    issuer     VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created    DATETIME(6)  NOT NULL,
    CONSTRAINT provider_link_pk PRIMARY KEY (id),
    CONSTRAINT provider_link_is_unique UNIQUE (issuer, subject),
    CONSTRAINT provider_link_of_account_is_unique UNIQUE (account_id, issuer),
    CONSTRAINT provider_link_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
