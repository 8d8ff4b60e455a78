package org.isnad.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Tells one build's scripts, styles and pictures from another's, so that browsers may keep them until they change. */
@Named
@ApplicationScoped
public class Edition {

    @Inject
    private ServletContext application;

    private String code = "";

    @PostConstruct
    void read() {
        var sum = new CRC32();
        add(sum, "/modules/");
        add(sum, "/resources/isnad/");
        code = Long.toString(sum.getValue(), 36);
    }

    /** A short name that changes with any of the files. */
    public String getCode() {
        return code;
    }

    private void add(CRC32 sum, String folder) {
        for (var path : new TreeSet<>(application.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                add(sum, path);
            } else {
                addFile(sum, path);
            }
        }
    }

    private void addFile(CRC32 sum, String path) {
        try (var content = application.getResourceAsStream(path)) {
            sum.update(content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }
}
