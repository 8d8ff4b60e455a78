-- A mark that comes back to the gold set is known by its id for what it was; and what a mark is about is found without looking through its article.
CREATE TABLE gold_mark (
    mark_id         UUID    NOT NULL,
    disagreement_id BIGINT  NOT NULL,
    found           BOOLEAN NOT NULL,
    CONSTRAINT gold_mark_pk PRIMARY KEY (mark_id, disagreement_id),
    CONSTRAINT gold_mark_of_disagreement FOREIGN KEY (disagreement_id) REFERENCES disagreement (id) ON DELETE CASCADE
);
