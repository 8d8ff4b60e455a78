-- Annotators learn by articles that have a gold set, and are measured on others of which they are not to know.
CREATE TABLE training_item (
    article_id BIGINT      NOT NULL,
    kind       VARCHAR(8)  NOT NULL,
    named_by   BIGINT      NOT NULL,
    named      DATETIME(6) NOT NULL,
    CONSTRAINT training_item_pk PRIMARY KEY (article_id),
    CONSTRAINT training_item_kind_is_known CHECK (kind IN ('TRAINING', 'TEST')),
    CONSTRAINT training_item_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT training_item_by_account FOREIGN KEY (named_by) REFERENCES account (id)
);
