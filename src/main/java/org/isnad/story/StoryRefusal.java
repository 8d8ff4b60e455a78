package org.isnad.story;

import org.isnad.Refusal;

/** What cannot be told of entities. */
public abstract sealed class StoryRefusal extends Refusal {

    private StoryRefusal(Object... arguments) {
        super(arguments);
    }

    /** No entity of the project, neither by its id nor by a name that it could have. */
    public static final class NoSuchEntity extends StoryRefusal {
        NoSuchEntity(String attribute, int longest) {
            super(attribute, longest);
        }
    }
}
