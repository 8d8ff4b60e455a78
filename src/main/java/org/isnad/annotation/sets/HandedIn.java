package org.isnad.annotation.sets;

/**
 * An annotator has handed in their set of an article, or was given it back, or the last who had not has it no more, or the gold
 * set was opened again. Told in the same transaction, to whom it concerns what has been handed in; the article is held.
 */
public record HandedIn(long project, long article) {}
