-- How far a project has come from day to day needs to know when each set was given, and the feed by whom.
ALTER TABLE annotation_set
    ADD COLUMN given DATETIME(6) NULL,
    ADD COLUMN given_by BIGINT NULL,
    ADD CONSTRAINT annotation_set_of_giver FOREIGN KEY (given_by) REFERENCES account (id);
