package org.isnad.exchange.readback;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Strings of any length in a stream of data. */
final class Strings {

    private Strings() {}

    static void write(String text, DataOutput out) throws IOException {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(octets.length);
        out.write(octets);
    }

    static String read(DataInput in) throws IOException {
        var octets = new byte[in.readInt()];
        in.readFully(octets);
        return new String(octets, StandardCharsets.UTF_8);
    }
}
