package org.isnad.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.review.rules.Merger;
import org.isnad.review.rules.ReviewRules;
import org.isnad.team.TeamRefusal;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen of a project's rules for review; at first as they are, with room for more reasons. */
public class ReviewForm {

    private static final int ROOM = 2;

    private final List<ReasonLine> reasons = new ArrayList<>();
    private String shown;
    private String merging;
    private int share;
    private boolean hideNames;
    private boolean feedback;

    ReviewForm(ReviewRules now) {
        this.shown = mark(now);
        this.merging = now.merging().code();
        this.share = now.share();
        this.hideNames = now.hideNames();
        this.feedback = now.feedback();
        now.offered().forEach(reason -> reasons.add(new ReasonLine(reason)));
        for (int line = 0; line < ROOM; line++) {
            reasons.add(new ReasonLine(null));
        }
    }

    /** @throws TeamRefusal.SettingsMoved if somebody else has changed them since they were shown */
    ReviewRules wanted(ReviewRules now) {
        if (!shown.equals(mark(now))) {
            throw new TeamRefusal.SettingsMoved();
        }
        return new ReviewRules(
                Merger.of(merging),
                share,
                hideNames,
                feedback,
                reasons.stream()
                        .filter(line -> !line.isEmpty())
                        .map(ReasonLine::reason)
                        .toList());
    }

    private static String mark(ReviewRules rules) {
        return Integer.toHexString(rules.hashCode());
    }

    /** Stands for the rules that the page showed when it was opened. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getMerging() {
        return merging;
    }

    /** Nothing chosen arrives as nothing. */
    public void setMerging(@Nullable String merging) {
        this.merging = Objects.requireNonNullElse(merging, "");
    }

    public Integer getShare() {
        return share;
    }

    public void setShare(@Nullable Integer share) {
        this.share = Objects.requireNonNullElse(share, 0);
    }

    public boolean isHideNames() {
        return hideNames;
    }

    public void setHideNames(boolean hideNames) {
        this.hideNames = hideNames;
    }

    public boolean isFeedback() {
        return feedback;
    }

    public void setFeedback(boolean feedback) {
        this.feedback = feedback;
    }

    public List<ReasonLine> getReasons() {
        return reasons;
    }
}
