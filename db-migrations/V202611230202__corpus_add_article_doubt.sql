-- What a model was unsure about, or what people marked unlike, teaches most: such articles can come first.
ALTER TABLE article
    ADD COLUMN uncertainty DOUBLE NULL,
    ADD COLUMN disagreement DOUBLE NULL,
    ADD CONSTRAINT article_uncertainty_is_a_share CHECK (uncertainty BETWEEN 0 AND 1),
    ADD CONSTRAINT article_disagreement_is_a_share CHECK (disagreement BETWEEN 0 AND 1);
