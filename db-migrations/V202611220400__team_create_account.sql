-- People sign in: the login is compared without regard to case, so nobody can pose as "Admin" beside "admin".
CREATE TABLE account (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    login         VARCHAR(64)  NOT NULL,
    name          VARCHAR(120) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    admin         BOOLEAN      NOT NULL,
    language      VARCHAR(16)  NOT NULL,
    created       DATETIME(6)  NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_login_is_unique UNIQUE (login),
    CONSTRAINT account_login_is_plain CHECK (login REGEXP '^[A-Za-z0-9._@-]+$')
);
