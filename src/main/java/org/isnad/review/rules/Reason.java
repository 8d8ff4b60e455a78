package org.isnad.review.rules;

import org.isnad.schema.Named;

/**
 * Why reviewers decide as they do, by one word for statistics.
 *
 * @param code stable and Latin
 * @param nameAr what it is called in Arabic
 * @param nameEn and in English
 * @param retired whether it is not to be given any more; verdicts for which it was given go on telling it
 */
public record Reason(String code, String nameAr, String nameEn, boolean retired) {

    public Reason(String code, String nameAr, String nameEn) {
        this(code, nameAr, nameEn, false);
    }

    /** What it is called. */
    public Named name() {
        return new Named(nameAr, nameEn);
    }

    Reason retire() {
        return new Reason(code, nameAr, nameEn, true);
    }
}
