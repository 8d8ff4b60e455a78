package org.isnad.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.isnad.annotation.Authors;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.sets.Assigning;
import org.isnad.annotation.sets.SetCard;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetRefusal.NoSuchSet;
import org.isnad.corpus.ArticleCard;
import org.isnad.corpus.Shelf;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.format.SetHeader;
import org.isnad.team.ProjectDesk;

/** Reads what is to be exported, an article at a time and in the order of import, with the caller's rights. */
@ApplicationScoped
class ExportSource {

    private static final int AT_ONCE = 100;
    private static final int LONGEST_NAME = 100;

    /** One article with one of its sets, neither read yet. */
    private record Wanted(ArticleCard article, SetCard set) {}

    @Inject
    private Shelf shelf;

    @Inject
    private Assigning assigning;

    @Inject
    private SetReading reading;

    @Inject
    private Authors authors;

    @Inject
    private ProjectDesk projects;

    long count(long project, String sets) {
        long count = 0;
        for (var wanted = new Search(project, sets); wanted.hasNext(); wanted.next()) {
            count++;
        }
        return count;
    }

    Iterator<AnnotatedArticle> articles(long project, String sets) {
        var search = Spliterators.spliteratorUnknownSize(new Search(project, sets), Spliterator.ORDERED);
        return StreamSupport.stream(search, false)
                .map(wanted -> readIfThere(project, wanted))
                .flatMap(Optional::stream)
                .iterator();
    }

    /** {@code news-claims-gold-7.jsonl}, without anything that a file system could trip over. */
    String fileName(ExportCard card, Format format) {
        var name = projects.get(card.project()).name().replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-");
        var cut = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return "%s-%s-%s-%d.%s"
                .formatted(
                        name.substring(0, cut), card.order().sets(), format.name(), card.id(), format.fileExtension());
    }

    /** None for a set that was taken away since it was found; one that is there and refused ends the export. */
    private Optional<AnnotatedArticle> readIfThere(long project, Wanted wanted) {
        try {
            return Optional.of(read(wanted));
        } catch (NoSuchSet refused) {
            var there = assigning.setsOf(project, List.of(wanted.article().id()));
            if (there.stream().anyMatch(set -> set.id() == wanted.set().id())) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private AnnotatedArticle read(Wanted wanted) {
        var article = wanted.article();
        var content = reading.content(article.id(), String.valueOf(wanted.set().id()));
        var set = wanted.set().of(authors.told(article.project(), article.id()));
        var header =
                new SetHeader(set.kind().code(), set.owner(), content.state().code(), content.revision());
        return new AnnotatedArticle(
                String.valueOf(article.id()),
                article.name(),
                String.join("", shelf.text(article.id())),
                article.sha256(),
                article.language(),
                metadata(article),
                header,
                content.spans(),
                content.relations());
    }

    private static Map<String, String> metadata(ArticleCard article) {
        var metadata = new TreeMap<String, String>();
        metadata.put("direction", article.direction());
        if (article.title() != null) {
            metadata.put("title", article.title());
        }
        if (article.outlet() != null) {
            metadata.put("outlet", article.outlet());
        }
        if (article.url() != null) {
            metadata.put("url", article.url());
        }
        if (article.published() != null) {
            metadata.put("published", article.published().toString());
        }
        return metadata;
    }

    /** Goes through the project in portions, so that a corpus of any size takes the same memory. */
    private final class Search implements Iterator<Wanted> {
        private final long project;
        private final String sets;
        private final Queue<Wanted> found = new ArrayDeque<>();
        private long after;
        private boolean more = true;

        private Search(long project, String sets) {
            this.project = project;
            this.sets = sets;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && more) {
                readOn();
            }
            return !found.isEmpty();
        }

        @Override
        public Wanted next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.remove();
        }

        private void readOn() {
            List<ArticleCard> articles = shelf.after(project, after, AT_ONCE);
            more = articles.size() == AT_ONCE;
            var all = assigning.setsOf(
                    project, articles.stream().map(ArticleCard::id).toList());
            for (var article : articles) {
                after = article.id();
                all.stream()
                        .filter(set -> set.article() == article.id() && isTouched(set) && isWanted(set))
                        .forEach(set -> found.add(new Wanted(article, set)));
            }
        }

        /** Without work in it, and not handed in as empty, a set says nothing, least of all that there is nothing to mark. */
        private boolean isTouched(SetCard set) {
            return set.revision() > 0 || !set.state().open();
        }

        private boolean isWanted(SetCard set) {
            return switch (sets) {
                case ExportOrder.ALL -> true;
                case ExportOrder.GOLD -> set.kind() == SetKind.GOLD;
                default -> sets.equals(set.owner());
            };
        }
    }
}
