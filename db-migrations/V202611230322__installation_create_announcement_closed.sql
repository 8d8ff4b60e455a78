-- Whoever has closed an announcement sees it no more, in whatever browser.
CREATE TABLE announcement_closed (
    account_id      BIGINT NOT NULL,
    announcement_id BIGINT NOT NULL,
    CONSTRAINT announcement_closed_pk PRIMARY KEY (account_id, announcement_id),
    CONSTRAINT announcement_closed_of_announcement FOREIGN KEY (announcement_id) REFERENCES announcement (id) ON DELETE CASCADE,
    CONSTRAINT announcement_closed_by_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
