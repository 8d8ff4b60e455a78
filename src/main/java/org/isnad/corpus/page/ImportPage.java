package org.isnad.corpus.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.isnad.Refusal;
import org.isnad.corpus.ArticleImport;
import org.isnad.corpus.Provenance;
import org.isnad.corpus.intake.IncomingFile;
import org.isnad.corpus.intake.Intake;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.primefaces.PrimeFaces;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** Takes files in, each in a request of its own, and tells the page what became of it. */
@Named
@RequestScoped
public class ImportPage {

    @Inject
    private ArticleImport intake;

    @Inject
    private Here here;

    @Inject
    private Say say;

    public void enter() {
        here.enterTo(Permission.IMPORT_ARTICLES);
    }

    /** Bytes. */
    public int getLargestFile() {
        return Intake.LARGEST_FILE;
    }

    public void take(FileUploadEvent event) throws IOException {
        var file = event.getFile();
        var told = PrimeFaces.current().ajax();
        try (var content = file.getInputStream()) {
            outcome(new IncomingFile(name(file), file.getContentType(), content))
                    .forEach(told::addCallbackParam);
        }
    }

    /** The true name comes beside the file, since in the file's own PrimeFaces refuses letters that many systems allow. */
    private String name(UploadedFile file) {
        return here.text("file-name").orElseGet(file::getFileName);
    }

    /**
     * {@code status} is imported, duplicate or refused; {@code article} has the text. {@code detail} says why none has, or
     * what of the file is not in it.
     */
    private Map<String, String> outcome(IncomingFile file) {
        var name = file.shownName();
        try {
            var receipt = intake.take(here.id(), file, Provenance.UNKNOWN);
            return Map.of(
                    "name",
                    name,
                    "status",
                    receipt.isNew() ? "imported" : "duplicate",
                    "article",
                    String.valueOf(receipt.article().id()),
                    "heading",
                    receipt.article().name(),
                    "detail",
                    receipt.zeros() == 0 ? "" : say.of("corpus.import.zeros", receipt.zeros()));
        } catch (Refusal refusal) {
            return Map.of("name", name, "status", "refused", "detail", say.of(refusal));
        }
    }
}
