-- What was merged is merged anew once somebody says something else, be it that the gold set is closed when they do.
ALTER TABLE disagreement
    ADD COLUMN changed BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX disagreement_of_first_end (first_end),
    ADD INDEX disagreement_of_second_end (second_end);
