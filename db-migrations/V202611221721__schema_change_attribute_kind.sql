-- An attribute may point to an entity of the project.
ALTER TABLE attribute
    DROP CONSTRAINT attribute_kind_is_known,
    ADD CONSTRAINT attribute_kind_is_known CHECK (kind IN ('CHOICE', 'CHOICES', 'TEXT', 'NUMBER', 'YES_NO', 'ENTITY'));
