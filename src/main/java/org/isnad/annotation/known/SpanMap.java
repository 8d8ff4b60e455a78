package org.isnad.annotation.known;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.schema.OverlapRule;
import org.isnad.text.TextRange;

/** Where the spans of one set lie, at one revision of it. Many may ask at once. */
public final class SpanMap {

    private static final UUID FIRST = new UUID(Long.MIN_VALUE, Long.MIN_VALUE);

    private record Piece(int begin, int end, UUID span) {

        TextRange range() {
            return new TextRange(begin, end);
        }
    }

    /** The pieces of one layer in two orders. */
    private static final class Layer {
        private final NavigableSet<Piece> byBegin = new TreeSet<>(
                Comparator.comparingInt(Piece::begin).thenComparing(Piece::end).thenComparing(Piece::span));
        private final NavigableSet<Piece> byEnd = new TreeSet<>(
                Comparator.comparingInt(Piece::end).thenComparing(Piece::begin).thenComparing(Piece::span));

        /** Of other spans: what begins or ends in the range, and the last before it, which alone can hold it where marks are disjoint. */
        Stream<Piece> near(TextRange range, UUID span) {
            var before = byBegin.headSet(from(range.begin()), false).descendingSet();
            var begun = byBegin.subSet(from(range.begin()), true, from(range.end()), false);
            var ended = byEnd.subSet(upTo(range.begin() + 1), true, upTo(range.end() + 1), false);
            Predicate<Piece> other = piece -> !piece.span().equals(span);
            return Stream.of(
                            begun.stream().filter(other),
                            ended.stream().filter(other),
                            before.stream().filter(other).limit(1))
                    .flatMap(found -> found);
        }

        private static Piece from(int begin) {
            return new Piece(begin, -1, FIRST);
        }

        private static Piece upTo(int end) {
            return new Piece(-1, end, FIRST);
        }
    }

    private final Map<String, Layer> layers = new HashMap<>();
    private final Set<UUID> marks = new HashSet<>();
    private long revision;
    private int size;

    SpanMap(long revision, Map<UUID, Item> marks) {
        this.revision = revision;
        marks.forEach(this::lay);
    }

    synchronized boolean isAt(long asked) {
        return revision == asked;
    }

    /** Fragments. */
    synchronized int size() {
        return size;
    }

    public synchronized boolean has(UUID mark) {
        return marks.contains(mark);
    }

    /** Whether nothing of other spans keeps this one from lying there. */
    public synchronized boolean isFree(String layer, OverlapRule rule, TextRange range, UUID span) {
        var laid = layers.get(layer);
        return laid == null || laid.near(range, span).allMatch(piece -> rule.admits(piece.range(), range));
    }

    /** Does what was done to the set; nothing if this is not the set as it was {@code before} that. */
    synchronized void follow(long before, List<Change> changes) {
        if (revision != before) {
            return;
        }
        for (var change : changes) {
            if (change.before() != null) {
                lift(change.id(), change.before());
            }
            if (change.after() != null) {
                lay(change.id(), change.after());
            }
            revision = change.number();
        }
    }

    private void lay(UUID id, Item mark) {
        marks.add(id);
        if (mark instanceof SpanItem span) {
            var layer = layers.computeIfAbsent(span.layer(), code -> new Layer());
            for (var range : span.fragments()) {
                var piece = new Piece(range.begin(), range.end(), id);
                layer.byBegin.add(piece);
                layer.byEnd.add(piece);
                size++;
            }
        }
    }

    private void lift(UUID id, Item mark) {
        marks.remove(id);
        if (mark instanceof SpanItem span) {
            var layer = layers.computeIfAbsent(span.layer(), code -> new Layer());
            for (var range : span.fragments()) {
                var piece = new Piece(range.begin(), range.end(), id);
                layer.byBegin.remove(piece);
                layer.byEnd.remove(piece);
                size--;
            }
        }
    }
}
