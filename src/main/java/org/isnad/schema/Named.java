package org.isnad.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;

/** A name in the two languages of the pages. */
@Embeddable
public record Named(@JsonProperty String ar, @JsonProperty String en) {

    /** The name in the language (BCP 47), English where there is none. */
    public String in(String language) {
        return language.startsWith("ar") ? ar : en;
    }
}
