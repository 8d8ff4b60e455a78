package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** Takes a project out in every format, and holds what each file tells against what was marked with the mouse. */
final class Proof {

    private static final String FLAT = "conll2003";

    private final ExportScreen exports;

    Proof(Visitor visitor, String project) {
        exports = ExportScreen.open(visitor, project);
    }

    /** The formats that hold everything tell all of it, no more and no less. */
    Proof allOf(List<Mark> marks) {
        var wanted = marks.stream().map(Mark::cut).toList();
        assertThat(Cut.ofJsonl(exports.take("jsonl"))).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(Cut.ofBrat(exports.take("brat"))).containsExactlyInAnyOrderElementsOf(wanted);
        return this;
    }

    /** The format that holds one layer without overlaps tells these of it; {@code texts} are the articles' in their order. */
    Proof flat(String layer, List<Mark> marks, String texts) {
        assertThat(Cut.ofConll(exports.take(FLAT, layer), layer, texts))
                .containsExactlyInAnyOrderElementsOf(
                        marks.stream().map(Mark::cut).toList());
        return this;
    }

    /** The page says that something was lost on the way. */
    Proof tellsOfLosses() {
        PlaywrightAssertions.assertThat(exports.losses()).isVisible();
        return this;
    }
}
