package org.isnad.team.reading;

import java.util.Collection;
import java.util.stream.Collectors;
import org.isnad.Refusal;

/** A way to read that no page can show. */
public final class NotOffered extends Refusal {
    NotOffered(String what, Object wanted, Collection<?> offered) {
        super(what, wanted, offered.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
