package org.isnad.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which reasons may be given, and which are kept for having been. */
class ReviewRulesTest {

    private static final Reason OPEN = new Reason("open", "مفتوح", "Open");
    private static final Reason PAST = new Reason("past", "ماضٍ", "Past").retire();

    @Test
    void what_is_retired_is_not_given_any_more() {
        var rules = rules(List.of(OPEN, PAST));

        rules.refuseUnknown("open");
        assertThatThrownBy(() -> rules.refuseUnknown("past")).isInstanceOf(RulesRefusal.UnknownReason.class);
        assertThatThrownBy(() -> rules.refuseUnknown("never")).isInstanceOf(RulesRefusal.UnknownReason.class);
    }

    @Test
    void only_what_was_given_is_kept_as_retired() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(each -> new Reason("r" + each, "سبب", "Reason").retire())
                .toList();

        assertThat(rules(many)
                        .keeping(List.of(OPEN, PAST), Set.of("past", "r7"))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("r7", "past");
        assertThat(rules(List.of()).keeping(List.of(OPEN), Set.of("open")).reasons())
                .containsExactly(OPEN.retire());
    }

    private static ReviewRules rules(List<Reason> reasons) {
        return new ReviewRules(Merger.UNANIMOUS, 60, false, true, reasons);
    }
}
