package org.isnad.guideline.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.isnad.guideline.Illustrating;
import org.isnad.guideline.PictureCard;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

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

    private @Nullable Part file;
    private String words = "";

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
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
    public void add() throws IOException {
        var picture = illustrating.add(here.id(), content(), words);
        file = null;
        words = "";
        page.setText(page.getText().stripTrailing() + "\n\n" + picture.markdown() + "\n");
    }

    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var content = file.getInputStream()) {
            return content.readNBytes(Illustrating.LARGEST + 1);
        }
    }
}
