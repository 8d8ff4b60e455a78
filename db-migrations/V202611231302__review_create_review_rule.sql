-- Projects say what becomes gold by itself, what reviewers get to see, and which reasons they give.
CREATE TABLE review_rule (
    project_id BIGINT      NOT NULL,
    merging    VARCHAR(16) NOT NULL,
    share      INT         NOT NULL,
    hide_names BOOLEAN     NOT NULL,
    feedback   BOOLEAN     NOT NULL,
    reasons    LONGTEXT    NOT NULL,
    CONSTRAINT review_rule_pk PRIMARY KEY (project_id),
    CONSTRAINT review_rule_merging_is_known CHECK (merging IN ('NONE', 'UNANIMOUS', 'MAJORITY', 'SKILL')),
    CONSTRAINT review_rule_share_is_a_majority CHECK (share BETWEEN 51 AND 100),
    CONSTRAINT review_rule_reasons_are_json CHECK (json_valid(reasons)),
    CONSTRAINT review_rule_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
);
