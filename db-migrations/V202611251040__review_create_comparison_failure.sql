-- An article that cannot be compared is not tried at each opening of the review, and reviewers are told of it.
CREATE TABLE comparison_failure (
    article_id BIGINT      NOT NULL,
    failed     DATETIME(6) NOT NULL,
    CONSTRAINT comparison_failure_pk PRIMARY KEY (article_id),
    CONSTRAINT comparison_failure_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
