-- A sentence for each language that the pages speak: a further language is no further column.
CREATE TABLE announcement_text (
    announcement_id BIGINT       NOT NULL,
    language        VARCHAR(16)  NOT NULL,
    text            VARCHAR(400) NOT NULL,
    CONSTRAINT announcement_text_pk PRIMARY KEY (announcement_id, language),
    CONSTRAINT announcement_text_of_announcement FOREIGN KEY (announcement_id) REFERENCES announcement (id) ON DELETE CASCADE
);
