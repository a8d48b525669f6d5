package counterpart.engine.data.membership.xlsx;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads one XML part of a workbook from beginning to end. Element and attribute names are local names: their
/// namespaces differ between the two kinds of XLSX. Text is handed out in pieces, so that no text has to be held whole.
public final class XmlPart {

    /// The longest text that is read whole; one character of the rest shows that there is more.
    public static final int MAX_TEXT_LENGTH = 300;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAMES = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /// @throws UnreadableWorkbookException when the part is not XML
    XmlPart(InputStream part) {
        try {
            xml = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw noXml(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// Goes to the next event; false at the end of the part.
    ///
    /// @throws UnreadableWorkbookException when the XML is not well-formed, or nested more than 64 deep
    public boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        } catch (XMLStreamException e) {
            throw noXml(e);
        }
        if (depth > MAX_DEPTH) {
            throw new UnreadableWorkbookException("XML nested more than " + MAX_DEPTH + " deep");
        }
        checkNames();
        return true;
    }

    /// The parser keeps every name it has seen.
    private void checkNames() {
        if (xml.isStartElement()) {
            names.add(xml.getPrefix() + ":" + xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                names.add(xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                names.add("xmlns:" + xml.getNamespacePrefix(i));
            }
        } else if (xml.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            names.add("?" + xml.getPITarget());
        }
        if (names.size() > MAX_NAMES) {
            throw new UnreadableWorkbookException("XML with more than " + MAX_NAMES + " different names");
        }
    }

    public boolean isStart(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    public boolean isEnd(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    public Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// The text of all elements of one name within the present element, without those that tell how it is pronounced.
    /// At most one character more than a cell may have: the rest is skipped.
    public String text(String within, String element) {
        StringBuilder text = new StringBuilder();
        boolean reads = false;
        boolean pronounces = false;
        while (!isEnd(within) && next()) {
            reads = isStart(element) || (reads && !isEnd(element));
            pronounces = isStart("rPh") || (pronounces && !isEnd("rPh"));
            if (xml.isCharacters() && reads && !pronounces) {
                append(text);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        int most = MAX_TEXT_LENGTH + 1 - text.length();
        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(most, xml.getTextLength()));
    }

    private static UnreadableWorkbookException noXml(XMLStreamException cause) {
        return new UnreadableWorkbookException("no XLSX file", cause);
    }
}
