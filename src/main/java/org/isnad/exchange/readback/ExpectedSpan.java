package org.isnad.exchange.readback;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.isnad.annotation.MarkedSpan;
import org.isnad.text.TextRange;

/**
 * A span that a file must have.
 *
 * @param ink how many code points before the span are no white space
 */
record ExpectedSpan(UUID id, String layer, String label, List<TextRange> fragments, List<String> exact, int ink) {

    static ExpectedSpan of(MarkedSpan span, int[] ink) {
        int begin = span.fragments().get(0).begin();
        return new ExpectedSpan(span.id(), span.layer(), span.label(), span.fragments(), span.exact(), ink[begin]);
    }

    void writeTo(DataOutput out) throws IOException {
        Strings.write(id.toString(), out);
        Strings.write(layer, out);
        Strings.write(label, out);
        out.writeInt(fragments.size());
        for (int each = 0; each < fragments.size(); each++) {
            out.writeInt(fragments.get(each).begin());
            out.writeInt(fragments.get(each).end());
            Strings.write(exact.get(each), out);
        }
        out.writeInt(ink);
    }

    static ExpectedSpan readFrom(DataInput in) throws IOException {
        var id = UUID.fromString(Strings.read(in));
        var layer = Strings.read(in);
        var label = Strings.read(in);
        int count = in.readInt();
        var fragments = new ArrayList<TextRange>(count);
        var exact = new ArrayList<String>(count);
        for (int each = 0; each < count; each++) {
            fragments.add(new TextRange(in.readInt(), in.readInt()));
            exact.add(Strings.read(in));
        }
        return new ExpectedSpan(id, layer, label, fragments, exact, in.readInt());
    }
}
