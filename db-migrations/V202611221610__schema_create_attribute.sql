-- What can be told of a span beside its label; the choices are few, and always read with their attribute.
CREATE TABLE attribute (
    id       BIGINT       NOT NULL AUTO_INCREMENT,
    layer_id BIGINT       NOT NULL,
    position INT          NOT NULL,
    code     VARCHAR(32)  NOT NULL COLLATE utf8mb4_bin,
    name_ar  VARCHAR(120) NOT NULL,
    name_en  VARCHAR(120) NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    choices  LONGTEXT     NOT NULL,
    CONSTRAINT attribute_pk PRIMARY KEY (id),
    CONSTRAINT attribute_code_is_unique UNIQUE (layer_id, code),
    CONSTRAINT attribute_kind_is_known CHECK (kind IN ('CHOICE', 'CHOICES', 'TEXT', 'NUMBER', 'YES_NO')),
    CONSTRAINT attribute_choices_are_json CHECK (json_valid(choices)),
    CONSTRAINT attribute_of_layer FOREIGN KEY (layer_id) REFERENCES layer (id) ON DELETE CASCADE
);
