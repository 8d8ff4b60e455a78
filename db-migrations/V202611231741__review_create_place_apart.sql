-- Places that a reviewer took apart stay so, be it that nobody says anything there for a while.
CREATE TABLE place_apart (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    article_id BIGINT      NOT NULL,
    layer      VARCHAR(32) NOT NULL COLLATE utf8mb4_bin,
    fragments  LONGTEXT    NOT NULL,
    CONSTRAINT place_apart_pk PRIMARY KEY (id),
    CONSTRAINT place_apart_fragments_are_json CHECK (json_valid(fragments)),
    CONSTRAINT place_apart_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
