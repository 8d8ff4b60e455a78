package org.isnad.corpus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.isnad.text.CodePoints;

/** A stretch of an article's text as it is stored, cut at grapheme boundaries; all of them in order are the text. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Passage.Key.class)
class Passage {

    record Key(long article, int begin) implements Serializable {}

    @Id
    @Column(name = "article_id")
    private long article;

    @Id
    @Column(name = "begin_at")
    private int begin;

    @Column(name = "end_at")
    private int end;

    @Column(nullable = false, columnDefinition = "mediumtext")
    private String content;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Passage() {}

    Passage(long article, int begin, String content) {
        this.article = article;
        this.begin = begin;
        this.end = begin + CodePoints.length(content);
        this.content = content;
    }

    int end() {
        return end;
    }
}
