package org.isnad.exchange.format;

import java.util.List;
import org.isnad.Refusal;

/** An export was asked for with a format, an option or a value that there is not. */
public class ChoiceUnknown extends Refusal {

    /** @param known what there is; empty where nothing can be listed */
    public ChoiceUnknown(String wish, String what, List<String> known) {
        super(wish, what, known.size(), String.join(", ", known));
    }
}
