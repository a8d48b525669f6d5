package counterpart.web.change.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed of changes (RFC 4287).
///
/// @param language code of the language
/// @param root address of the server without a path
/// @param self path of the feed
/// @param page path of the page that shows the same
record AtomFeed(
        String title, String language, String root, String self, String page, Instant updated, List<ChangeLine> lines) {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    AtomFeed {
        lines = List.copyOf(lines);
    }

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", language);
            head(xml);
            for (ChangeLine line : lines) {
                entry(line, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        element("id", root + self, xml);
        element("title", title, xml);
        element("updated", updated.toString(), xml);
        xml.writeStartElement(NAMESPACE, "author");
        element("name", "Counterpart", xml);
        xml.writeEndElement();
        link("self", "application/atom+xml", root + self, xml);
        link("alternate", "text/html", root + page, xml);
    }

    private void entry(ChangeLine line, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        element("id", "urn:uuid:" + line.id(), xml);
        element("title", line.text(), xml);
        element("updated", line.at().toString(), xml);
        xml.writeEmptyElement(NAMESPACE, "category");
        xml.writeAttribute("term", line.kind());
        link("alternate", "text/html", root + line.href(), xml);
        element("summary", line.text(), xml);
        xml.writeEndElement();
    }

    private static void link(String relation, String type, String href, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
        xml.writeEndElement();
    }
}
