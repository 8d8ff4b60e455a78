package org.isnad.exchange.readback;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.format.Loss;

/**
 * Remembers on disk what a file must say, while that file is written. Asking the database again instead would compare the
 * file with another moment of it.
 */
final class Expectation implements Format.Progress, Closeable {

    private final Path path;
    private final DataOutputStream memory;
    private int articles;

    private Expectation(Path path) throws IOException {
        this.path = path;
        this.memory = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    /** Remembers beside the file, under its name and {@code .expected}; closing it deletes that. */
    public static Expectation of(Path file) throws IOException {
        return new Expectation(file.resolveSibling(file.getFileName() + ".expected"));
    }

    @Override
    public void wrote(AnnotatedArticle article, List<Loss> losses) throws IOException {
        ExpectedArticle.of(article, losses).writeTo(memory);
        articles++;
    }

    /** Hands over each article in the order in which they were written. */
    void forEach(Visit visit) throws IOException {
        memory.flush();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (int article = 0; article < articles; article++) {
                visit.of(ExpectedArticle.readFrom(in));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (memory) {
            Files.deleteIfExists(path);
        }
    }

    /** Looks at an expected article. */
    interface Visit {
        void of(ExpectedArticle article) throws IOException;
    }
}
