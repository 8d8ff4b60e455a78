package org.isnad.exchange.readback;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's lines, ended by line feeds and nothing else. */
final class Lines implements Closeable {

    private final InputStream file;
    private final byte[] buffer = new byte[1 << 16];
    private int begin;
    private int end;

    Lines(Path file) throws IOException {
        this.file = Files.newInputStream(file);
    }

    /** The next line without its end; empty after the last one. A file that stops within a line has a wrong end. */
    String next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int at = begin;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, begin, at - begin);
            begin = at + 1;
            if (at < end) {
                return Utf8.decode(line.toByteArray());
            }
        }
        if (line.size() > 0) {
            throw new ReadBackFailed("at the end", "", "a line end", Utf8.decode(line.toByteArray()));
        }
        return "";
    }

    private boolean fill() throws IOException {
        if (begin >= end) {
            begin = 0;
            end = file.read(buffer);
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
