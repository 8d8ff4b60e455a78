package org.isnad.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A page, template or tag file, as the elements and texts that it consists of. */
record Markup(Path file, List<Element> elements, List<Text> texts) {

    /** An element with its attributes; names carry the prefix that they are written with. */
    record Element(String name, int line, Map<String, String> attributes) {

        String attribute(String wanted) {
            return attributes.getOrDefault(wanted, "");
        }
    }

    /** A text in an element. */
    record Text(String parent, int line, String value) {}

    static List<Markup> all() {
        return Sources.under(Sources.PAGES, ".xhtml").stream().map(Markup::read).toList();
    }

    static Markup read(Path file) {
        var markup = new Markup(file, new ArrayList<>(), new ArrayList<>());
        try (var source = new StringReader(Sources.read(file))) {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            var events = factory.createXMLStreamReader(source);
            while (events.hasNext()) {
                markup.add(events, events.next());
            }
        } catch (XMLStreamException broken) {
            throw new UncheckedIOException(new IOException(file + ": " + broken.getMessage(), broken));
        }
        return markup;
    }

    private void add(XMLStreamReader events, int event) {
        int line = events.getLocation().getLineNumber();
        if (event == XMLStreamConstants.START_ELEMENT) {
            var attributes = new LinkedHashMap<String, String>();
            for (int at = 0; at < events.getAttributeCount(); at++) {
                attributes.put(
                        name(events.getAttributePrefix(at), events.getAttributeLocalName(at)),
                        events.getAttributeValue(at));
            }
            elements.add(new Element(name(events.getPrefix(), events.getLocalName()), line, attributes));
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            var parent =
                    elements.isEmpty() ? "" : elements.get(elements.size() - 1).name();
            texts.add(new Text(parent, line, events.getText()));
        }
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
