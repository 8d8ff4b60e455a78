-- Who sees whose marks, and who reviews whose, is the project's to say; it stays as it was until a manager decides otherwise.
ALTER TABLE project
    ADD COLUMN sight VARCHAR(8) NOT NULL DEFAULT 'AFTER',
    ADD COLUMN reviewers VARCHAR(8) NOT NULL DEFAULT 'ANY',
    DROP CONSTRAINT project_work_order_is_known,
    ADD CONSTRAINT project_work_order_is_known
        CHECK (work_order IN ('IMPORTED', 'PUBLISHED', 'OUTLET', 'SHORTEST', 'LONGEST', 'UNCERTAIN', 'DISPUTED')),
    ADD CONSTRAINT project_sight_is_known CHECK (sight IN ('NEVER', 'AFTER', 'ALWAYS')),
    ADD CONSTRAINT project_reviewers_are_known CHECK (reviewers IN ('ANY', 'OTHERS'));
