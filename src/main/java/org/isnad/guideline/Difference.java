package org.isnad.guideline;

import com.github.difflib.DiffUtils;
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

    /** What stands in the place of some parts of a text, from {@code from} on. */
    private record Turn(int from, List<String> was, List<String> is) {}

    /** Of more parts than these in both texts it is not looked which have stayed: that takes their number squared. */
    private static final int MOST = 4_000;

    /** So many lines around a change are shown with it. */
    private static final int AROUND = 2;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    static Difference between(String before, String after) {
        var old = lines(before);
        var now = lines(after);
        var blocks = new ArrayList<Block>();
        int told = 0;
        for (var turn : turns(old, now)) {
            int from = turn.from();
            int begin = Math.max(told, from - AROUND);
            var pieces = new ArrayList<Piece>();
            same(pieces, old.subList(begin, from));
            changed(pieces, turn);
            int end = from + turn.was().size();
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

    private static void changed(List<Piece> pieces, Turn turn) {
        var old = words(String.join("", turn.was()));
        var now = words(String.join("", turn.is()));
        int at = 0;
        for (var each : turns(old, now)) {
            add(pieces, Became.SAME, old.subList(at, each.from()));
            add(pieces, Became.REMOVED, each.was());
            add(pieces, Became.ADDED, each.is());
            at = each.from() + each.was().size();
        }
        add(pieces, Became.SAME, old.subList(at, old.size()));
    }

    private static List<Turn> turns(List<String> old, List<String> now) {
        if (old.size() + now.size() > MOST) {
            return turned(old, now);
        }
        return DiffUtils.diff(old, now).getDeltas().stream()
                .map(delta -> new Turn(
                        delta.getSource().getPosition(),
                        delta.getSource().getLines(),
                        delta.getTarget().getLines()))
                .toList();
    }

    /** All that lies between the same beginning and the same end, as far as it is too much to be looked through. */
    private static List<Turn> turned(List<String> old, List<String> now) {
        int least = Math.min(old.size(), now.size());
        int head = 0;
        while (head < least && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var was = old.subList(head, old.size() - tail);
        var is = now.subList(head, now.size() - tail);
        if (was.size() + is.size() > MOST) {
            return List.of(new Turn(head, was, is));
        }
        int before = head;
        return turns(was, is).stream()
                .map(turn -> new Turn(before + turn.from(), turn.was(), turn.is()))
                .toList();
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
