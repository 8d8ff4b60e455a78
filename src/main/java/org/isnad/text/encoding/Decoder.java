package org.isnad.text.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes where the encoding is known: by the file's mark, or by its own word. */
final class Decoder {

    /** Latin-1 is what servers declare when nobody told them, so it says nothing. */
    private static final Set<Charset> SAID_WITHOUT_THOUGHT =
            Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII, Charset.forName("windows-1252"));

    private Decoder() {}

    /** Java drops the mark of UTF-32 by itself. */
    static Optional<Decoding> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return Optional.of(strictly(bytes, 0, Charset.forName("UTF-32LE")));
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(strictly(bytes, 0, Charset.forName("UTF-32BE")));
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(strictly(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(strictly(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(strictly(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    static Optional<Decoding> asDeclared(byte[] bytes, @Nullable String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        try {
            var charset = Charset.forName(declared.strip());
            return SAID_WITHOUT_THOUGHT.contains(charset) ? Optional.empty() : readable(bytes, charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Empty where these bytes are no readable text in this encoding. */
    static Optional<Decoding> readable(byte[] bytes, Charset charset) {
        return Optional.of(strictly(bytes, 0, charset)).filter(Decoding.Text.class::isInstance);
    }

    /** Decodes from the byte {@code from} on, and takes nothing that the encoding does not allow. */
    static Decoding strictly(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder();
        var out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 2);
        var result = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true);
        boolean complete = !result.isError() && !decoder.flush(out).isError();
        var text = out.flip().toString();
        int lone = Readability.loneSurrogate(text);
        if (lone >= 0 || !complete) {
            return brokenAfter(lone >= 0 ? text.substring(0, lone) : text, charset);
        }
        return Readability.isReadable(text) ? new Decoding.Text(text, charset.name()) : new Decoding.Unreadable();
    }

    private static Decoding brokenAfter(String before, Charset charset) {
        int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new Decoding.Broken(charset.name(), line, column);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
