package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.isnad.annotation.MarkedSpan;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.SetReading.SetContent;
import org.isnad.annotation.sets.SetCard;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.team.CurrentMember;
import org.isnad.team.web.Here;
import org.isnad.team.web.May;
import org.jspecify.annotations.Nullable;

/** Whose marks of the article lie open: the set that the address names as {@code &set=}, else the reader's own. */
@Named
@RequestScoped
public class ShownSet {

    private static final String MINE = "mine";

    @Inject
    private SetReading reading;

    @Inject
    private Here here;

    @Inject
    private May may;

    @Inject
    private CurrentMember current;

    private @Nullable SetContent content;
    private @Nullable List<SetCard> sets;

    /** Opens it; the refusals are those of reading it. */
    public void open() {
        enter();
    }

    private SetContent enter() {
        if (content == null) {
            content = reading.outline(here.number("article"), getChoice());
        }
        return content;
    }

    /** As the API names it: {@code mine}, {@code gold}, {@code shared} or an id. */
    public String getChoice() {
        return here.text("set").orElse(MINE);
    }

    public List<MarkedSpan> getSpansAtHead() {
        return reading.head(here.number("article"), getChoice());
    }

    public SetState getState() {
        return enter().state();
    }

    public List<SetState> getStates() {
        return List.of(SetState.values());
    }

    /** Whether there is such a set yet: one's own begins with its first mark, or with an assignment. */
    public boolean isBegun() {
        return enter().set() != null;
    }

    /** All other sets of the article that the reader may look into. */
    public List<SetCard> getOthers() {
        return sets().stream().filter(set -> !isMine(set)).toList();
    }

    /** Whether the reader's own set lies open. */
    public boolean isOwn() {
        return shown().map(this::isMine).orElse(getChoice().equals(MINE));
    }

    List<SetCard> sets() {
        if (sets == null) {
            sets = reading.of(here.number("article"));
        }
        return sets;
    }

    public boolean isShown(SetCard set) {
        return Objects.equals(set.id(), enter().set());
    }

    /** What all share is everybody's own. */
    boolean isMine(SetCard set) {
        return set.kind() == SetKind.SHARED || current.get().login().equals(set.owner());
    }

    /** Whether the reader may mark in it now. */
    public boolean isEditable() {
        return isYours() && enter().open() && here.getProject().open();
    }

    /** Whether it is the reader's to mark in and to hand in. */
    public boolean isYours() {
        return kind() == SetKind.GOLD ? may.isReview() : may.isAnnotate() && isOwn();
    }

    SetKind kind() {
        var isGold = getChoice().equals(SetKind.GOLD.code());
        return shown().map(SetCard::kind).orElse(isGold ? SetKind.GOLD : SetKind.ANNOTATOR);
    }

    private Optional<SetCard> shown() {
        return sets().stream().filter(this::isShown).findFirst();
    }
}
