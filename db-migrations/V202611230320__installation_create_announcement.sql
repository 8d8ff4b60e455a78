-- Those who look after the installation tell everybody what concerns everybody, until it is over.
CREATE TABLE announcement (
    id      BIGINT      NOT NULL AUTO_INCREMENT,
    made_by BIGINT      NOT NULL,
    made    DATETIME(6) NOT NULL,
    ends    DATETIME(6) NOT NULL,
    CONSTRAINT announcement_pk PRIMARY KEY (id),
    CONSTRAINT announcement_by_account FOREIGN KEY (made_by) REFERENCES account (id),
    INDEX announcement_ends (ends)
);
