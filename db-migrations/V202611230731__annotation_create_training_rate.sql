-- How often a test item comes is for each project to say; where it has not, the house has a rate of its own.
CREATE TABLE training_rate (
    project_id BIGINT NOT NULL,
    rate       INT    NOT NULL,
    CONSTRAINT training_rate_pk PRIMARY KEY (project_id),
    CONSTRAINT training_rate_is_a_rate CHECK (rate = 0 OR rate BETWEEN 2 AND 1000),
    CONSTRAINT training_rate_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
);
