package org.isnad.review.page;

import java.util.List;

/** A row of a square table. */
public record Row(String title, List<Cell> cells) {}
