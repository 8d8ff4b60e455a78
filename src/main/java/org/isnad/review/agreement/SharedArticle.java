package org.isnad.review.agreement;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.comparison.Handed;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * An article that at least two annotators have handed in, with what they marked.
 *
 * @param length in code points
 * @param month (UTC) in which the last of them submitted it
 * @param guideline the newest version by which any of it was marked; none where nobody had confirmed any
 * @param words in order; empty unless they were asked for
 * @param raters one for each annotator, in the order of their accounts
 */
record SharedArticle(
        long article,
        String name,
        int length,
        YearMonth month,
        @Nullable Integer guideline,
        List<TextRange> words,
        List<ByOne> raters) {

    /**
     * What one annotator marked.
     *
     * @param account by id
     */
    record ByOne(long account, Rater rater, Handed handed) {

        List<PlacedMark> in(String layer) {
            return handed.spans().stream()
                    .filter(mark -> mark.layer().equals(layer))
                    .toList();
        }
    }

    /** What stands for each other on one layer, in reading order. */
    List<Aligned> aligned(String layer) {
        return Aligned.of(raters.stream()
                .map(rater -> new Handed(rater.handed().set(), rater.in(layer), List.of()))
                .toList());
    }

    /** The same of all layers, one layer after the other. */
    List<Aligned> aligned() {
        return Aligned.of(raters.stream().map(ByOne::handed).toList());
    }

    /** The same as if two annotators alone had marked it. */
    SharedArticle of(int one, int other) {
        return raters.size() == 2
                ? this
                : new SharedArticle(
                        article, name, length, month, guideline, words, List.of(raters.get(one), raters.get(other)));
    }

    /** The annotators by their accounts. */
    Map<Long, Rater> names() {
        return raters.stream().collect(toMap(ByOne::account, ByOne::rater));
    }

    /** The letters, by set, in their places. */
    Map<Long, Rater> called(Map<Long, String> letters) {
        return raters.stream().collect(toMap(ByOne::account, by -> {
            var letter = letters.getOrDefault(by.handed().set(), "");
            return new Rater(letter, letter);
        }));
    }

    /** The words that a mark covers, wholly or in part: numbers in {@code words}. */
    IntStream wordsOf(PlacedMark mark) {
        return mark.fragments().stream()
                .flatMapToInt(fragment -> IntStream.iterate(
                        firstWord(fragment),
                        word -> word < words.size() && words.get(word).begin() < fragment.end(),
                        word -> word + 1))
                .distinct();
    }

    /** The first that ends behind where the fragment begins. */
    private int firstWord(TextRange fragment) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= fragment.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
