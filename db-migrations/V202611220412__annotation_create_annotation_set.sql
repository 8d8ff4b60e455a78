-- One member's marks on one article; the gold set and a shared set have no owner, and there is one of each at most.
CREATE TABLE annotation_set (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    article_id BIGINT      NOT NULL,
    kind       VARCHAR(16) NOT NULL,
    owner_id   BIGINT      NULL,
    owner_key  BIGINT      AS (IFNULL(owner_id, 0)) PERSISTENT,
    state      VARCHAR(16) NOT NULL,
    revision   BIGINT      NOT NULL,
    changed    DATETIME(6) NOT NULL,
    CONSTRAINT annotation_set_pk PRIMARY KEY (id),
    CONSTRAINT annotation_set_is_unique UNIQUE (article_id, kind, owner_key),
    CONSTRAINT annotation_set_kind_is_known CHECK (kind IN ('ANNOTATOR', 'GOLD', 'SHARED')),
    CONSTRAINT annotation_set_has_owner_if_personal CHECK ((kind = 'ANNOTATOR') = (owner_id IS NOT NULL)),
    CONSTRAINT annotation_set_state_is_known
        CHECK (state IN ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REOPENED', 'ADJUDICATED')),
    CONSTRAINT annotation_set_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT annotation_set_of_owner FOREIGN KEY (owner_id) REFERENCES account (id)
);
