package dev.lector.extractors.einvoice;

import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one place where XML is parsed. A document type is refused, so there are no entities to expand and none to fetch; depth and size are
 * bounded. The parser is the JDK's own whatever else is on the class path, because other parsers understand the switches differently.
 * Stateless and thread-safe.
 */
public final class HardenedXml {
    /** The largest invoices carry their annexes in Base64. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_DEPTH = 64;

    private HardenedXml() {}

    /**
     * Parses a document.
     *
     * @param name for messages
     * @throws LimitExceededException if it is too large
     * @throws DocumentException if it is no well-formed XML, has a document type, or is too deep
     */
    public static Document parse(byte[] bytes, String name) {
        if (bytes.length > MOST_BYTES) {
            throw new LimitExceededException(name, "xmlBytes", bytes.length, MOST_BYTES);
        }
        try {
            return builder().parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw new DocumentException(name + ": no XML that may be read" + place(e), e);
        } catch (IOException e) {
            throw new DocumentException(
                    name + ": broken encoding (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static String place(SAXException e) {
        return e instanceof SAXParseException at ? " (line " + at.getLineNumber() + ")" : "";
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MOST_DEPTH);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("no entity is fetched");
            });
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser knows these switches", e);
        }
    }

    /** Throws instead of printing to the standard streams. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // nothing that changes what is read
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
