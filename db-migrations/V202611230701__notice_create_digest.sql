-- Who wants to be sent what they have not seen, and the day for which that was done: it is never done twice for one day.
CREATE TABLE digest (
    account_id BIGINT  NOT NULL,
    wanted     BOOLEAN NOT NULL,
    sent       DATE    NULL,
    CONSTRAINT digest_pk PRIMARY KEY (account_id),
    CONSTRAINT digest_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
