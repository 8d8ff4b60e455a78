package org.isnad.corpus.intake;

/** tmp. */
public final class Intake {
    private Intake() {}

    public static @org.jspecify.annotations.Nullable ReadArticle read(String name, byte[] bytes) {
        if (bytes.length > 0) {
            throw new IllegalStateException(name);
        }
        return null;
    }
}
