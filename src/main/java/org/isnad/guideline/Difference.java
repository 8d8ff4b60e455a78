package org.isnad.guideline;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.isnad.text.Direction;

/** What became of one text in another, word by word, for people to read. */
public record Difference(List<Block> blocks) {

    /** What became of some words. */
    public enum Became {
        SAME,
        ADDED,
        REMOVED;

        /** The name in style sheets and on the wire: {@code added}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Some words that share a fate. */
    public record Piece(Became became, String text) {}

    /**
     * Some lines that belong together.
     *
     * @param direction {@code ltr} or {@code rtl}
     * @param skipped how many lines before it are the same in both texts and not shown
     */
    public record Block(String direction, int skipped, List<Piece> pieces) {}

    /** So many lines around a change are shown with it. */
    private static final int AROUND = 2;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    static Difference between(String before, String after) {
        var old = lines(before);
        var now = lines(after);
        var blocks = new ArrayList<Block>();
        int told = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            int begin = Math.max(told, from - AROUND);
            var pieces = new ArrayList<Piece>();
            same(pieces, old.subList(begin, from));
            changed(pieces, delta);
            int end = from + delta.getSource().size();
            blocks.add(new Block(direction(pieces), begin - told, List.copyOf(pieces)));
            told = end;
        }
        if (!blocks.isEmpty() && told < old.size()) {
            var rest = new ArrayList<Piece>();
            same(rest, old.subList(told, Math.min(old.size(), told + AROUND)));
            blocks.add(new Block(direction(rest), 0, rest));
        }
        return new Difference(blocks);
    }

    private static void same(List<Piece> pieces, List<String> lines) {
        if (!lines.isEmpty()) {
            pieces.add(new Piece(Became.SAME, String.join("", lines)));
        }
    }

    private static void changed(List<Piece> pieces, AbstractDelta<String> delta) {
        var old = words(String.join("", delta.getSource().getLines()));
        var now = words(String.join("", delta.getTarget().getLines()));
        int at = 0;
        for (var each : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Became.SAME, old.subList(at, each.getSource().getPosition()));
            add(pieces, Became.REMOVED, each.getSource().getLines());
            add(pieces, Became.ADDED, each.getTarget().getLines());
            at = each.getSource().getPosition() + each.getSource().size();
        }
        add(pieces, Became.SAME, old.subList(at, old.size()));
    }

    private static void add(List<Piece> pieces, Became became, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(became, String.join("", words)));
        }
    }

    private static String direction(List<Piece> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return Direction.of(text.toString()).code();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)", -1));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
