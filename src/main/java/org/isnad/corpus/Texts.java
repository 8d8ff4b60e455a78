package org.isnad.corpus;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** The same for each of these; those that were not read lately take two statements, however many they are. */
    public List<Excerpt> around(long article, List<TextRange> ranges) {
        var unread = ranges.stream()
                .filter(range -> read.around(article, range).isEmpty())
                .toList();
        if (unread.size() <= 1) {
            return ranges.stream().map(range -> around(article, range)).toList();
        }
        var passages = new TreeMap<Integer, Excerpt>();
        passages(article, begins(article, unread)).forEach(passage -> passages.put(passage.begin(), passage));
        read.keep(article, List.copyOf(passages.values()));
        return ranges.stream()
                .map(range -> unread.contains(range) ? Excerpt.of(under(passages, range)) : around(article, range))
                .toList();
    }

    /** Where the passages begin that hold these ranges. */
    private Set<Integer> begins(long article, List<TextRange> ranges) {
        var all = new TreeSet<>(
                database.createQuery("select p.begin from Passage p where p.article = :article", Integer.class)
                        .setParameter("article", article)
                        .getResultList());
        return ranges.stream()
                .flatMap(range -> all.subSet(all.headSet(range.begin(), true).last(), range.end()).stream())
                .collect(toSet());
    }

    private List<Excerpt> passages(long article, Set<Integer> begins) {
        return database.createQuery("""
                        select new org.isnad.corpus.Excerpt(p.begin, p.content) from Passage p
                        where p.article = :article and p.begin in :begins
                        """, Excerpt.class)
                .setParameter("article", article)
                .setParameter("begins", begins)
                .getResultList();
    }

    private static List<Excerpt> under(NavigableMap<Integer, Excerpt> passages, TextRange range) {
        return List.copyOf(passages.subMap(passages.headMap(range.begin(), true).lastKey(), range.end())
                .values());
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
