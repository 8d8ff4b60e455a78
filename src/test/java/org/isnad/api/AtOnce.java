package org.isnad.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several clients that do something at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What each of them got, in their order; {@code act} is told which of them it is, from 0 on. */
    static <T> List<T> run(int clients, IntFunction<T> act) {
        var threads = Executors.newFixedThreadPool(clients);
        var start = new CountDownLatch(1);
        try {
            var running = new ArrayList<Future<T>>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> {
                    start.await();
                    return act.apply(number);
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
