package org.isnad.review.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.audit.Setting;

/**
 * How a project goes about its review.
 *
 * @param share so many percent at least make a majority, by heads or by skill
 * @param hideNames whether reviewers see letters instead of names
 * @param feedback whether annotators see what they marked otherwise than the gold set, once that is adjudicated
 * @param reasons from which reviewers choose one for a verdict, and those that were given before they were retired
 */
public record ReviewRules(Merger merging, int share, boolean hideNames, boolean feedback, List<Reason> reasons) {

    public static final int LEAST_SHARE = 51;
    public static final int MOST_SHARE = 100;
    public static final int MOST_REASONS = 20;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final int LONGEST_NAME = 120;

    /** What holds until a project settles something else; the reasons are those of {@code presets/reasons.json}. */
    static final ReviewRules USUAL = new ReviewRules(Merger.UNANIMOUS, 60, false, false, usualReasons());

    public ReviewRules {
        reasons = List.copyOf(reasons);
    }

    private static List<Reason> usualReasons() {
        try (var file = ReviewRules.class.getResourceAsStream("/presets/reasons.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new IllegalStateException("the usual reasons cannot be read", broken);
        }
    }

    /** The same, but that nothing goes into the gold set by itself. */
    public ReviewRules withoutMerging() {
        return new ReviewRules(Merger.NONE, share, hideNames, feedback, reasons);
    }

    /** @throws RulesRefusal unless a review can go by them */
    void refuseUnlessPossible() {
        if (share < LEAST_SHARE || share > MOST_SHARE) {
            throw new RulesRefusal.NoMajority(LEAST_SHARE, MOST_SHARE);
        }
        if (offered().size() > MOST_REASONS) {
            throw new RulesRefusal.TooManyReasons(MOST_REASONS);
        }
        var codes = new HashSet<String>();
        for (var reason : reasons) {
            if (!CODE.matcher(reason.code()).matches()
                    || !isName(reason.nameAr())
                    || !isName(reason.nameEn())
                    || !codes.add(reason.code())) {
                throw new RulesRefusal.ReasonUnclear(reason.code());
            }
        }
    }

    /** From which reviewers choose. */
    public List<Reason> offered() {
        return reasons.stream().filter(reason -> !reason.retired()).toList();
    }

    /** These, with what was given for a verdict and would be lost: it is retired. What nobody gave is not kept for having been a reason. */
    ReviewRules keeping(List<Reason> before, Set<String> given) {
        var known = reasons.stream().map(Reason::code).collect(toSet());
        var lost = before.stream()
                .filter(reason -> given.contains(reason.code()) && !known.contains(reason.code()))
                .map(Reason::retire);
        var wanted = reasons.stream().filter(reason -> !reason.retired() || given.contains(reason.code()));
        return new ReviewRules(
                merging, share, hideNames, feedback, Stream.concat(wanted, lost).toList());
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** @throws RulesRefusal.UnknownReason unless it is one of the reasons from which reviewers choose */
    public void refuseUnknown(String code) {
        if (offered().stream().noneMatch(reason -> reason.code().equals(code))) {
            throw new RulesRefusal.UnknownReason(code);
        }
    }

    Map<Setting, Object> told() {
        return Map.of(
                Setting.MERGING, merging.code(),
                Setting.SHARE, share,
                Setting.HIDE_NAMES, hideNames,
                Setting.FEEDBACK, feedback,
                Setting.REASONS, offered().stream().map(Reason::code).collect(joining(", ")));
    }
}
