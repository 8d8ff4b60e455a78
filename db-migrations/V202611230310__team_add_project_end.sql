-- A project comes to rest before it goes: archived it is only read, and doomed it can still be had back until that day.
ALTER TABLE project
    ADD COLUMN archived DATETIME(6) NULL,
    ADD COLUMN doomed   DATETIME(6) NULL,
    ADD INDEX project_doomed (doomed);
