package org.isnad.api.wire;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file over HTTP, whole or the one range that was asked for (RFC 9110, section 14). */
public final class FilePart {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private FilePart() {}

    /**
     * Several ranges at once are answered with the whole file, which is allowed.
     *
     * @throws ClientErrorException 416 where the file ends before the range begins
     */
    public static Response.ResponseBuilder of(Path path, long length, @Nullable String range) {
        var asked = range == null ? null : RANGE.matcher(range.strip());
        if (asked == null || !asked.matches() || asked.group().equals("bytes=-")) {
            return whole(path, length);
        }
        var from = asked.group(1);
        var to = asked.group(2);
        long first = from.isEmpty() ? Math.max(0, length - Long.parseLong(to)) : Long.parseLong(from);
        long last = from.isEmpty() || to.isEmpty() ? length - 1 : Math.min(Long.parseLong(to), length - 1);
        if (first > last) {
            throw new ClientErrorException(Response.status(416)
                    .header("Content-Range", "bytes */" + length)
                    .build());
        }
        return Response.status(206)
                .entity(bytes(path, first, last - first + 1))
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", last - first + 1)
                .header("Content-Range", "bytes %d-%d/%d".formatted(first, last, length));
    }

    /** A download's name: plain for old clients, exact for the others (RFC 6266). */
    public static String attachment(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, exact);
    }

    private static Response.ResponseBuilder whole(Path path, long length) {
        return Response.ok(bytes(path, 0, length))
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", length);
    }

    private static StreamingOutput bytes(Path path, long first, long count) {
        return out -> {
            try (var file = FileChannel.open(path);
                    var sink = Channels.newChannel(out)) {
                copy(file, first, count, sink);
            }
        };
    }

    private static void copy(FileChannel file, long first, long count, java.nio.channels.WritableByteChannel sink)
            throws IOException {
        long done = 0;
        while (done < count) {
            long sent = file.transferTo(first + done, count - done, sink);
            if (sent <= 0) {
                throw new IOException("the file is shorter than it was");
            }
            done += sent;
        }
    }
}
