package org.isnad.api.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** File names in multipart headers: clients send UTF-8, which the header's reader takes for Latin-1. */
public final class UploadedName {

    private UploadedName() {}

    public static String decoded(String asRead) {
        if (asRead.chars().anyMatch(unit -> unit > 0xFF)) {
            return asRead;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(asRead.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException reallyLatin) {
            return asRead;
        }
    }
}
