-- Which layers a relation type may join, on either side.
CREATE TABLE relation_argument (
    relation_type_id BIGINT     NOT NULL,
    side             VARCHAR(4) NOT NULL,
    layer_id         BIGINT     NOT NULL,
    CONSTRAINT relation_argument_pk PRIMARY KEY (relation_type_id, side, layer_id),
    CONSTRAINT relation_argument_side_is_known CHECK (side IN ('FROM', 'TO')),
    CONSTRAINT relation_argument_of_type FOREIGN KEY (relation_type_id) REFERENCES relation_type (id) ON DELETE CASCADE,
    CONSTRAINT relation_argument_of_layer FOREIGN KEY (layer_id) REFERENCES layer (id) ON DELETE CASCADE
);
