package org.isnad.installation;

import java.util.List;
import java.util.Map;

/**
 * How the installation fares, at one moment. Sizes are bytes.
 *
 * @param folders the parts of the data folder, by their names
 * @param tables what the database holds, by kind: {@code texts}, {@code files}, {@code spans}, {@code history}, {@code talk},
 *     {@code exports}, {@code log}, {@code rest}
 * @param counts how many there are of people, projects and articles, by what they are
 * @param settings by the names of their variables, those of secrets only as being set
 */
public record Overview(
        Database database,
        Disk disk,
        List<Part> folders,
        List<Part> tables,
        Map<String, Long> counts,
        Map<String, String> settings) {

    /**
     * The database.
     *
     * @param migration the version of its tables
     * @param millis how long it took to answer one short question
     */
    public record Database(String version, String migration, boolean embedded, long millis) {}

    /** Of the disk that the data folder is on. */
    public record Disk(String folder, long total, long free) {}

    /** A part, and how much room it takes. */
    public record Part(String name, long bytes) {}
}
