package org.isnad.review.page;

/** Something that can be chosen. */
public record Choice(String code, String name) {}
