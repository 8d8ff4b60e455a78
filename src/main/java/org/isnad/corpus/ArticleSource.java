package org.isnad.corpus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of the file that an article was read from, and the encoding they were read in. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@Table(name = "article_source")
class ArticleSource {

    @Id
    @Column(name = "article_id")
    private long article;

    @Column(nullable = false)
    private String encoding;

    @Column(nullable = false, columnDefinition = "longblob")
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ArticleSource() {}

    ArticleSource(long article, String encoding, byte[] content) {
        this.article = article;
        this.encoding = encoding;
        this.content = content;
    }
}
