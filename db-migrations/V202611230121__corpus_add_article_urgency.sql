-- What is urgent is worked on first, and what has a day by which it is to be done before what has none.
ALTER TABLE article
    ADD COLUMN priority INT NOT NULL DEFAULT 0,
    ADD COLUMN due DATE NULL,
    ADD CONSTRAINT article_priority_is_known CHECK (priority BETWEEN -1 AND 2);
