package org.isnad.launch;

/** Between two looks at something that a process outside will bring about. */
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
