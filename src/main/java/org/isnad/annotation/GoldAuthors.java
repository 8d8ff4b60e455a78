package org.isnad.annotation;

import java.util.function.UnaryOperator;

/** Says how whoever reads a gold set is told of those who made its marks: a review may hide names. */
public interface GoldAuthors {

    /** What a login is told as. */
    UnaryOperator<String> told(long project, long article);
}
