-- How work is given out is the project's to say: as before, whoever likes may begin, until a manager decides otherwise.
ALTER TABLE project
    ADD COLUMN handout VARCHAR(8) NOT NULL DEFAULT 'OPEN',
    ADD COLUMN hold_hours INT NOT NULL DEFAULT 72,
    ADD COLUMN work_order VARCHAR(16) NOT NULL DEFAULT 'IMPORTED',
    ADD CONSTRAINT project_handout_is_known CHECK (handout IN ('OPEN', 'GIVEN', 'QUEUE')),
    ADD CONSTRAINT project_hold_hours_are_possible CHECK (hold_hours BETWEEN 1 AND 8760),
    ADD CONSTRAINT project_work_order_is_known CHECK (work_order IN ('IMPORTED', 'PUBLISHED', 'OUTLET', 'SHORTEST', 'LONGEST'));
