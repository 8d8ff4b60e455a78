package org.isnad.guideline.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.guideline.Illustrating;
import org.isnad.guideline.PictureCard;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** Adds pictures to the guidelines' own. */
@Named
@RequestScoped
public class PictureForm {

    @Inject
    private Illustrating illustrating;

    @Inject
    private Here here;

    @Inject
    private EditPage page;

    private @Nullable UploadedFile file;
    private String words = "";

    public @Nullable UploadedFile getFile() {
        return file;
    }

    public void setFile(@Nullable UploadedFile file) {
        this.file = file;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public List<PictureCard> getPictures() {
        return illustrating.pictures(here.id());
    }

    /** Keeps the picture, and shows it at the end of what is being written. */
    public void add() {
        var content = file == null || file.getContent() == null ? new byte[0] : file.getContent();
        var picture = illustrating.add(here.id(), content, words);
        words = "";
        page.setText(page.getText().stripTrailing() + "\n\n" + picture.markdown() + "\n");
    }
}
