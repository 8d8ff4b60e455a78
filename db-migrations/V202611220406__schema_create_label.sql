-- What a span can be called; the code is for files and programs, the names, key and guideline are for people.
CREATE TABLE label (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    layer_id     BIGINT       NOT NULL,
    position     INT          NOT NULL,
    code         VARCHAR(32)  NOT NULL COLLATE utf8mb4_bin,
    name_ar      VARCHAR(120) NOT NULL,
    name_en      VARCHAR(120) NOT NULL,
    color        CHAR(7)      NOT NULL,
    key_code     VARCHAR(16)  NOT NULL,
    guideline_ar TEXT         NOT NULL,
    guideline_en TEXT         NOT NULL,
    CONSTRAINT label_pk PRIMARY KEY (id),
    CONSTRAINT label_code_is_unique UNIQUE (layer_id, code),
    CONSTRAINT label_of_layer FOREIGN KEY (layer_id) REFERENCES layer (id) ON DELETE CASCADE
);
