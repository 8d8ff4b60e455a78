package org.isnad.schema.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.schema.Named;
import org.jspecify.annotations.Nullable;

/** One layer, with what is wanted of it before an article is submitted. */
public class DemandLine {

    /** Something that may be wanted of each span of the layer; relations and attributes are told apart by the dot in their path. */
    public record Choice(String path, Named name) {}

    private final String code;
    private final Named name;
    private final List<Choice> choices;
    private List<String> chosen;
    private int least;

    DemandLine(String code, Named name, List<Choice> choices, List<String> chosen, int least) {
        this.code = code;
        this.name = name;
        this.choices = choices;
        this.chosen = new ArrayList<>(chosen); // Faces fills one like it
        this.least = least;
    }

    String code() {
        return code;
    }

    public Named getName() {
        return name;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public Integer getLeast() {
        return least;
    }

    /** An empty field asks for nothing. */
    public void setLeast(@Nullable Integer least) {
        this.least = Objects.requireNonNullElse(least, 0);
    }
}
