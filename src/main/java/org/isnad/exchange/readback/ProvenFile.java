package org.isnad.exchange.readback;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.format.LossReport;

/**
 * A file that may be offered: it was written, read back and found right.
 *
 * @param bytes its length
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param loss what the format could not hold
 */
public record ProvenFile(Path path, long bytes, String sha256, LossReport loss) {

    /**
     * Writes a file and proves it, holding one article at a time. A file that could not be finished or proved is deleted.
     *
     * @param wishes the format's options, as in {@link Format#choices}
     * @param step runs twice for each article, when it was written and when it was proved; whatever it throws gives the
     *     export up
     * @throws ReadBackFailed if the file does not say what it must
     */
    public static ProvenFile make(
            Format format, Map<String, String> wishes, Iterator<AnnotatedArticle> articles, Path path, Runnable step)
            throws IOException {
        boolean proven = false;
        var digest = digest();
        try (var expectation = Expectation.of(path)) {
            LossReport loss;
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
                loss = format.write(articles, out, wishes, (article, losses) -> {
                    expectation.wrote(article, losses);
                    step.run();
                });
            }
            ReadBack.prove(format, wishes, path, expectation, step);
            proven = true;
            return new ProvenFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()), loss);
        } finally {
            if (!proven) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
