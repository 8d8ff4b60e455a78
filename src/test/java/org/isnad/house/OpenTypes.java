package org.isnad.house;

import java.util.Map;

/** What a room shows of its inside, each for a reason. */
final class OpenTypes {

    /** Stores that another room or family must reach, each for a reason. */
    static final Map<String, String> STORES = Map.ofEntries(
            Map.entry("org.isnad.annotation.history.History", "annotation writes what its family keeps"),
            Map.entry("org.isnad.annotation.rounds.Pen", "annotation writes down what its family puts together"),
            Map.entry(
                    "org.isnad.annotation.accord.Accord",
                    "whoever submits measures how unlike the sets are within the same transaction"),
            Map.entry("org.isnad.review.stored.Gestures", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.HeldMarks", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.Lookalikes", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.GoldDifferences", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.PlacesApart", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.Postponements", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.Disagreements", "review settles what its family keeps"),
            Map.entry("org.isnad.review.skill.Skills", "merging counts those more who are right more often"),
            Map.entry("org.isnad.annotation.GoldMarks", "what is decided is gold within the same transaction"),
            Map.entry("org.isnad.review.rules.LetterBook", "who reads marks blindly is told letters for names"),
            Map.entry("org.isnad.review.Cards", "what waits is told as the queue of its family finds it"),
            Map.entry("org.isnad.review.rules.ReviewRuleBook", "who merges and decides goes by a project's rules"),
            Map.entry("org.isnad.annotation.sets.Giving", "dealing gives as the queue and managers do"),
            Map.entry("org.isnad.annotation.sets.OpenSets", "annotation marks in the sets that its family keeps"),
            Map.entry(
                    "org.isnad.annotation.sets.Sights",
                    "who is told of somebody's marks is asked of the sets that they are in"),
            Map.entry("org.isnad.notice.Telling", "other rooms tell what they do within the same transaction"),
            Map.entry("org.isnad.notice.Pushing", "other rooms let pages know of it within the same transaction"),
            Map.entry("org.isnad.annotation.sets.Sets", "annotation reads the sets that its family keeps"),
            Map.entry("org.isnad.corpus.Texts", "placing a span reads the text around it within the same transaction"),
            Map.entry("org.isnad.schema.Schemas", "placing a mark asks its layer's rule within the same transaction"),
            Map.entry(
                    "org.isnad.story.Entities",
                    "what is told of a span points to what is in the registry within the same transaction"),
            Map.entry("org.isnad.annotation.reopening.Reopenings", "whoever reopens says why as it is done"),
            Map.entry(
                    "org.isnad.annotation.accord.MarksOfSets",
                    "whoever compares sets reads them all at once within the same transaction"),
            Map.entry(
                    "org.isnad.annotation.gaps.Gaps",
                    "whoever submits learns what is missing within the same transaction"));

    /** Entities that another room or family must hold in its hands, each for a reason. */
    static final Map<String, String> ENTITIES = Map.of(
            "org.isnad.annotation.sets.AnnotationSet",
            "the locked row itself is what gives out the revisions: annotation counts it up while it writes",
            "org.isnad.review.stored.Disagreement",
            "review settles it, and whatever stands on the same marks, within one transaction",
            "org.isnad.review.stored.Verdict",
            "review compares what stands with what is said now",
            "org.isnad.review.stored.Gesture",
            "review answers a request that comes again as it did before");

    private OpenTypes() {}
}
