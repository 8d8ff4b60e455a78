package org.isnad.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.isnad.journey.ShippedIsnad;

/** A connection on which anything can be said, also what no client would say. */
final class Wire {

    private Wire() {}

    /** The first line of the answer to these bytes, lines ended as HTTP wants it; the rest is never read. */
    static String firstLine(String request) throws IOException {
        var address = ShippedIsnad.get().address();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var line = new StringBuilder();
            for (int octet = socket.getInputStream().read(); octet >= 0 && octet != '\n'; ) {
                line.append((char) octet);
                octet = socket.getInputStream().read();
            }
            return line.toString().strip();
        }
    }
}
