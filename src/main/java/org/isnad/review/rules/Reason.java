package org.isnad.review.rules;

/**
 * Why reviewers decide as they do, by one word for statistics.
 *
 * @param code stable and Latin
 * @param nameAr what it is called in Arabic
 * @param nameEn and in English
 */
public record Reason(String code, String nameAr, String nameEn) {}
