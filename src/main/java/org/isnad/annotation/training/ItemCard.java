package org.isnad.annotation.training;

/**
 * A training or test item.
 *
 * @param name of the article
 * @param given how many annotators it came to
 * @param submitted how many of them have submitted it
 */
public record ItemCard(long article, String name, ItemKind kind, long given, long submitted) {}
