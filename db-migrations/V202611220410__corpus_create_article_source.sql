-- The file's own bytes are kept beside the decoded text, so that a better reader can prove itself later.
CREATE TABLE article_source (
    article_id BIGINT       NOT NULL,
    encoding   VARCHAR(40)  NOT NULL,
    content    LONGBLOB     NOT NULL,
    CONSTRAINT article_source_pk PRIMARY KEY (article_id),
    CONSTRAINT article_source_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
