package org.isnad;

/**
 * Somebody was told no, and nothing is half done: the transaction is over.
 *
 * @param call what they asked for: {@code PUT /api/v1/articles/7/state}
 */
public record Refused(Refusal refusal, String call) {}
