package org.isnad.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Orders exports and waits for them, as a client must. */
final class Exports {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Exports() {}

    /** The finished export, seen once more. */
    static Answer make(Client client, String project, Map<String, ?> order) {
        var id = client.post("projects/%s/exports".formatted(project), order)
                .expect(202)
                .get("/id");
        return awaitEnd(client, id);
    }

    static Answer awaitEnd(Client client, String id) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var seen = client.get("exports/" + id).expect(200);
            if (!seen.get("/state").equals("queued") && !seen.get("/state").equals("running")) {
                return seen;
            }
            pause();
        }
        throw new AssertionError("the export %s did not end within %s".formatted(id, PATIENCE));
    }

    /** Waits until nobody's export is being made any more. */
    static void awaitAll() {
        var deadline = Instant.now().plus(PATIENCE);
        while (Behind.number("select count(*) from export_job where state in ('QUEUED', 'RUNNING')") > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("there are exports that did not end within " + PATIENCE);
            }
            pause();
        }
    }

    /** The file of an order that must succeed. */
    static Answer file(Client client, String project, Map<String, ?> order) {
        var done = make(client, project, order);
        if (!done.get("/state").equals("done")) {
            throw new AssertionError(done.text());
        }
        return client.get("exports/%s/file".formatted(done.get("/id"))).expect(200);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
