-- The text lies in passages cut at grapheme boundaries: a save reads the one around it, however long the article.
CREATE TABLE passage (
    article_id BIGINT     NOT NULL,
    begin_at   INT        NOT NULL,
    end_at     INT        NOT NULL,
    content    MEDIUMTEXT NOT NULL COLLATE utf8mb4_bin,
    CONSTRAINT passage_pk PRIMARY KEY (article_id, begin_at),
    CONSTRAINT passage_is_not_empty CHECK (begin_at >= 0 AND end_at > begin_at),
    CONSTRAINT passage_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
