import java.util.Arrays;
import java.util.Locale;

/** What was measured, in milliseconds, and how it is told. */
final class Figures {

    private Figures() {}

    static void report(String what, double[] taken) {
        System.out.printf(
                Locale.ROOT,
                "%-40s n %5d  median %7.2f ms   p95 %7.2f ms%n",
                what,
                taken.length,
                percentile(taken, 50),
                percentile(taken, 95));
    }

    /** How many times as long the one took as the other, at the median. */
    static void compare(double[] one, double[] other, String limit) {
        System.out.printf(Locale.ROOT, "  ratio of medians: %.2f (limit %s)%n", percentile(one, 50) / percentile(other, 50), limit);
    }

    static double percentile(double[] taken, int percent) {
        var sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
