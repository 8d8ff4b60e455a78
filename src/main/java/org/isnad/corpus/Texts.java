package org.isnad.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.isnad.text.Passages;
import org.isnad.text.TextRange;

/** The articles' texts, whole or only as much of them as a rule needs. */
@ApplicationScoped
public class Texts {

    @PersistenceContext
    private EntityManager database;

    private final ReadPassages read = new ReadPassages();

    void add(long article, String text) {
        int begin = 0;
        for (var content : Passages.of(text)) {
            var passage = new Passage(article, begin, content);
            database.persist(passage);
            begin = passage.end();
        }
    }

    /** The text in pieces that are the whole together. */
    public List<String> pieces(long article) {
        return database.createQuery(
                        "select p.content from Passage p where p.article = :article order by p.begin", String.class)
                .setParameter("article", article)
                .getResultList();
    }

    public String whole(long article) {
        return String.join("", pieces(article));
    }

    /** As much text as holds the range (code points), from the last cut before it: it costs the same in any article. */
    public Excerpt around(long article, TextRange range) {
        return read.around(article, range).orElseGet(() -> {
            var passages = passages(article, range);
            read.keep(article, passages);
            return Excerpt.of(passages);
        });
    }

    private List<Excerpt> passages(long article, TextRange range) {
        return database.createQuery("""
                        select new org.isnad.corpus.Excerpt(p.begin, p.content) from Passage p
                        where p.article = :article and p.begin < :end and p.begin >=
                            (select max(q.begin) from Passage q where q.article = :article and q.begin <= :begin)
                        order by p.begin
                        """, Excerpt.class)
                .setParameter("article", article)
                .setParameter("begin", range.begin())
                .setParameter("end", range.end())
                .getResultList();
    }
}
