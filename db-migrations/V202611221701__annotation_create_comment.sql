-- What is said in a thread lies together on disk. Of a comment that was removed nothing stays but that there was one.
CREATE TABLE comment (
    thread_id UUID          NOT NULL,
    id        UUID          NOT NULL,
    author_id BIGINT        NOT NULL,
    written   DATETIME(6)   NOT NULL,
    edited    DATETIME(6)   NULL,
    removed   DATETIME(6)   NULL,
    text      VARCHAR(4000) NULL,
    CONSTRAINT comment_pk PRIMARY KEY (thread_id, id),
    CONSTRAINT comment_says_something_until_removed CHECK ((text IS NULL) = (removed IS NOT NULL)),
    CONSTRAINT comment_is_not_empty CHECK (text IS NULL OR char_length(text) > 0),
    CONSTRAINT comment_of_thread FOREIGN KEY (thread_id) REFERENCES thread (id) ON DELETE CASCADE,
    CONSTRAINT comment_of_author FOREIGN KEY (author_id) REFERENCES account (id)
);
