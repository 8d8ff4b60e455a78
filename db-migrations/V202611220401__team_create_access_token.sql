-- Programs call the API with a token; only its digest is kept, so a stolen dump opens nothing.
CREATE TABLE access_token (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    account_id BIGINT       NOT NULL,
    name       VARCHAR(120) NOT NULL,
    digest     BINARY(32)   NOT NULL,
    created    DATETIME(6)  NOT NULL,
    expires    DATETIME(6)  NOT NULL,
    CONSTRAINT access_token_pk PRIMARY KEY (id),
    CONSTRAINT access_token_digest_is_unique UNIQUE (digest),
    CONSTRAINT access_token_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
