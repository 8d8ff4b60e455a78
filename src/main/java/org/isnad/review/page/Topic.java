package org.isnad.review.page;

/**
 * Something that can be compared.
 *
 * @param asked what of it stands in the address
 */
public record Topic(String asked, String name, boolean chosen) {}
