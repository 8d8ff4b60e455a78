package org.isnad.review.page;

import java.util.Objects;
import org.isnad.review.rules.Reason;
import org.jspecify.annotations.Nullable;

/** One reason as it is typed; a line that is emptied is none any more. */
public class ReasonLine {

    private String code;
    private String nameAr;
    private String nameEn;

    ReasonLine(@Nullable Reason reason) {
        this.code = reason == null ? "" : reason.code();
        this.nameAr = reason == null ? "" : reason.nameAr();
        this.nameEn = reason == null ? "" : reason.nameEn();
    }

    boolean isEmpty() {
        return code.isBlank() && nameAr.isBlank() && nameEn.isBlank();
    }

    Reason reason() {
        return new Reason(code.strip(), nameAr.strip(), nameEn.strip());
    }

    public String getCode() {
        return code;
    }

    /** An empty field arrives as nothing. */
    public void setCode(@Nullable String code) {
        this.code = Objects.requireNonNullElse(code, "");
    }

    public String getNameAr() {
        return nameAr;
    }

    public void setNameAr(@Nullable String nameAr) {
        this.nameAr = Objects.requireNonNullElse(nameAr, "");
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = Objects.requireNonNullElse(nameEn, "");
    }
}
